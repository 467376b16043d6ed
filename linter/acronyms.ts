import { groupBy } from '#glossary/group-by.ts';
import type { Glossary } from '#glossary/glossary.ts';
import type { Entry } from '#glossary/model.ts';
import { surfaceKey } from '#glossary/surface-key.ts';

/** An entry that goes by Latin letters, and what these stand for. All texts in normal form. */
export interface Acronym {
  readonly entry: Entry;
  readonly letters: string;
  /** Full names with kana or kanji, the name of today first. */
  readonly japanese: readonly string[];
  /** Full names in words of Latin letters, as the glossary spells them. */
  readonly latin: readonly string[];
}

/** Letters, digits and hyphens that begin with a letter: CYDER, ICT-ISAC, SecHack365. */
export const LETTERS = /[A-Za-z][A-Za-z0-9-]{1,14}/;
const ONLY_LETTERS = /^[A-Za-z][A-Za-z0-9-]{1,14}$/;
const JAPANESE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

interface Acronyms {
  readonly byId: ReadonlyMap<string, Acronym>;
  readonly byLetters: ReadonlyMap<string, readonly Acronym[]>;
  /** By full name in normal form. */
  readonly byName: ReadonlyMap<string, readonly Acronym[]>;
}

const cache = new WeakMap<Glossary, Acronyms>();

/** The acronyms of a glossary that have a full name, by entry and by letters (capitals as written); made once. */
export function acronymsOf(glossary: Glossary): Acronyms {
  const known = cache.get(glossary);
  if (known !== undefined) return known;
  const all = glossary.entries.map(acronymOf).filter((acronym) => acronym !== undefined);
  const acronyms = {
    byId: new Map(all.map((acronym) => [acronym.entry.id, acronym])),
    byLetters: groupBy(all, ({ letters }) => letters),
    byName: namesOf(all),
  };
  cache.set(glossary, acronyms);
  return acronyms;
}

function namesOf(all: readonly Acronym[]): Map<string, Acronym[]> {
  const byName = new Map<string, Acronym[]>();
  for (const acronym of all) {
    for (const name of [...acronym.japanese, ...acronym.latin.map(surfaceKey)]) {
      byName.set(name, [...(byName.get(name) ?? []), acronym]);
    }
  }
  return byName;
}

function acronymOf(entry: Entry): Acronym | undefined {
  const { name, short, names } = entry;
  const letters = [short?.text, name]
    .map((text) => surfaceKey(text ?? ''))
    .find((text) => ONLY_LETTERS.test(text));
  if (letters === undefined || isProperName(entry, letters)) return undefined;
  const full = [name, short?.expansion, ...names.filter(isSpelledRight).map(({ text }) => text)]
    .filter((text) => text !== undefined)
    .filter((text) => isFullName(surfaceKey(text), letters));
  const japanese = full.filter((text) => JAPANESE.test(text)).map(surfaceKey);
  const latin = full.filter((text) => !JAPANESE.test(text));
  if (japanese.length === 0 && latin.length === 0) return undefined;
  return { entry, letters, japanese, latin };
}

/** A headword with a number in it that stands for nothing (SecHack365) is a name; its other names do not spell it out. */
function isProperName({ name, short }: Entry, letters: string): boolean {
  return /[a-z].*\d/.test(letters) && surfaceKey(name) === letters && !short?.expansion;
}

function isSpelledRight({ status }: Entry['names'][number]): boolean {
  return status !== 'misspelling' && status !== 'informal';
}

/** Not the letters themselves, nor a name with them in it (eIDAS規則), nor their reading (スターダスト, セックハック365). */
function isFullName(text: string, letters: string): boolean {
  const plain = (spelled: string): string => spelled.toLowerCase().replaceAll('-', '');
  if (plain(text).includes(plain(letters))) return false;
  if (!JAPANESE.test(text)) return /\S\s+\S/.test(text);
  return /\p{sc=Han}|・/u.test(text) || (text.length >= 10 && !/\d/.test(text));
}
