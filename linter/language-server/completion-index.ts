import type { Glossary } from '#glossary/glossary.ts';
import type { Entry } from '#glossary/model.ts';
import { surfaceKey } from '#glossary/surface-key.ts';

/** What is offered to be written, for which entry, and why. */
export interface Offer {
  readonly entry: Entry;
  /** The name or short name as its owner writes it today. */
  readonly text: string;
  /** Another of the entry's names, where it is that which begins as was typed. */
  readonly via?: string;
}

interface Key {
  readonly key: string;
  readonly offer: Offer;
}

/** Fewer characters begin too many names. */
export const SHORTEST_PREFIX = 2;
/** More text before the caret than this is not looked at: it begins no name. */
export const LONGEST_PREFIX = 24;

/**
 * Names by how they begin: as written, by their reading in kana, by expansion, English or former name.
 * Width, capitals, and hiragana or katakana make no difference.
 */
export class CompletionIndex {
  /** Sorted by key. */
  readonly #keys: readonly Key[];

  constructor(entries: readonly Entry[]) {
    this.#keys = entries
      .flatMap(keysOf)
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /**
   * The longest end of a text that begins a name, and what can stand in its place. `length` is that
   * end's, in UTF-16 units of the text. Undefined where nothing begins so.
   */
  offersFor(before: string): { readonly length: number; readonly offers: Offer[] } | undefined {
    const most = Math.min(before.length, LONGEST_PREFIX);
    for (let length = most; length >= SHORTEST_PREFIX; length -= 1) {
      const typed = before.slice(before.length - length);
      // What begins with a space or a mark would be found again without it.
      if (!/^[\p{L}\p{N}]/u.test(typed)) continue;
      const key = fold(typed);
      const offers = key.length < SHORTEST_PREFIX ? [] : this.#beginningWith(key);
      if (offers.length > 0 && !isInsideWord(before, typed)) return { length, offers };
    }
    return undefined;
  }

  #beginningWith(prefix: string): Offer[] {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle]?.key ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    const found = new Map<string, Offer>();
    for (const { key, offer } of this.#keys.slice(low)) {
      if (!key.startsWith(prefix)) break;
      const id = `${offer.entry.id}\n${offer.text}`;
      if (!found.has(id) || offer.via === undefined) found.set(id, offer);
    }
    return [...found.values()];
  }
}

const indexes = new WeakMap<Glossary, CompletionIndex>();

/** The index of a glossary, made once. */
export function completionIndexOf(glossary: Glossary): CompletionIndex {
  const known = indexes.get(glossary) ?? new CompletionIndex(glossary.entries);
  indexes.set(glossary, known);
  return known;
}

/** A name is found by all that the entry is called, a short name by its own forms. */
function keysOf(entry: Entry): Key[] {
  const { name, reading, short, english, names } = entry;
  const keys = new Map<string, Offer>();
  const add = (form: string | undefined, offer: Offer): void => {
    const key = form === undefined ? '' : fold(form);
    const id = `${key}\n${offer.text}`;
    if (key !== '' && !keys.has(id)) keys.set(id, offer);
  };
  if (short !== undefined) {
    const offer = { entry, text: short.text };
    for (const form of [short.text, short.reading, short.expansion]) add(form, offer);
  }
  const offer = { entry, text: name };
  for (const form of [name, reading, short?.text, short?.reading, short?.expansion])
    add(form, offer);
  for (const form of [english, ...names.map(({ text }) => text)])
    if (form !== undefined) add(form, { ...offer, via: form });
  return [...keys].map(([id, made]) => ({ key: id.slice(0, id.indexOf('\n')), offer: made }));
}

function fold(text: string): string {
  return surfaceKey(text)
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Latin words are completed from their beginning: `ict` in `restrict` begins nothing. */
function isInsideWord(before: string, typed: string): boolean {
  const previous = before.at(-1 - typed.length) ?? '';
  return /^[A-Za-z0-9]/.test(typed) && /[A-Za-z0-9]/.test(previous);
}
