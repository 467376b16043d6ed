import { browser } from 'wxt/browser';
import type { Bundle } from '../../glossary/compile/bundle.ts';
import { packTerms, termsOf, type PackedTerms } from '../../glossary/terms.ts';
import { countIn, recordIn, textIn } from '../messages/checks.ts';

/** A glossary that the reader imported. */
export interface OwnGlossary {
  /** The name of its file. */
  readonly name: string;
  /** Grows with every import. */
  readonly version: number;
  readonly bundle: Bundle;
}

/** The shape of what is stored; a later shape is left alone by an earlier extension. */
const FORMAT = 1;
const OWN = 'ownGlossary';
/** The one before: an import can be taken back. */
const BEFORE = 'ownGlossaryBefore';
/** Its names alone: all that pages need. */
const TERMS = 'ownTerms';

type Stored = OwnGlossary & { readonly format: number };

/** The reader's own glossary; undefined when there is none. */
export async function ownGlossary(): Promise<OwnGlossary | undefined> {
  return storedIn((await browser.storage.local.get(OWN))[OWN]);
}

/** Whether there is a glossary to go back to. */
export async function hasGlossaryBefore(): Promise<boolean> {
  return storedIn((await browser.storage.local.get(BEFORE))[BEFORE]) !== undefined;
}

/**
 * Puts a checked glossary in the place of the one that is there, which is kept as the one before. All
 * of it is stored, or nothing: rejects when the browser has no room, and then all is as it was.
 */
export async function saveOwnGlossary(name: string, bundle: Bundle): Promise<void> {
  const present = await ownGlossary();
  const version = (present?.version ?? 0) + 1;
  await store({ format: FORMAT, name, version, bundle }, present);
}

/** Takes the last import back, if there is one to go back to. */
export async function restoreGlossaryBefore(): Promise<void> {
  const before = storedIn((await browser.storage.local.get(BEFORE))[BEFORE]);
  const present = await ownGlossary();
  if (before !== undefined)
    await store({ ...before, format: FORMAT, version: (present?.version ?? 0) + 1 }, present);
}

/** Removes the reader's glossary; it can still be brought back as the one before. */
export async function removeOwnGlossary(): Promise<void> {
  const present = await ownGlossary();
  if (present !== undefined)
    await browser.storage.local.set({ [BEFORE]: { ...present, format: FORMAT } });
  await browser.storage.local.remove([OWN, TERMS]);
}

/** The names of the reader's own glossary, packed; undefined without one. */
export async function ownTerms(): Promise<PackedTerms | undefined> {
  const record = recordIn((await browser.storage.local.get(TERMS))[TERMS]);
  // Only `saveOwnGlossary` writes here; pages can't.
  return record?.version === 1 && Array.isArray(record.entries)
    ? { version: 1, entries: record.entries }
    : undefined;
}

/** Calls `changed` when the reader's own glossary is another, until the signal is aborted. */
export function onOwnGlossaryChange(changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>): void => {
    if (Object.hasOwn(changes, OWN)) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}

async function store(own: Stored, before: OwnGlossary | undefined): Promise<void> {
  const kept: Stored | undefined = before && { ...before, format: FORMAT };
  await browser.storage.local.set({
    [OWN]: own,
    [TERMS]: packTerms(termsOf(own.bundle.entries)),
    ...(kept !== undefined && { [BEFORE]: kept }),
  });
}

/** Checked in its outline: what is inside went through the schema when it was imported. */
function storedIn(value: unknown): OwnGlossary | undefined {
  const record = recordIn(value);
  const bundle = recordIn(record?.bundle);
  const [name, version] = [textIn(record?.name, 500), countIn(record?.version)];
  if (record?.format !== FORMAT || name === undefined || version === undefined) return undefined;
  const { entries, sources } = bundle ?? {};
  if (!Array.isArray(entries) || !Array.isArray(sources)) return undefined;
  return { name, version, bundle: { version: countIn(bundle?.version) ?? 1, entries, sources } };
}
