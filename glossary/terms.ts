import type { Form, Term } from './matching/model.ts';
import { FORMS } from './matching/model.ts';
import type { Entry, Match, Name } from './model.ts';

const FORM_OF_STATUS: Readonly<Record<Name['status'], Form>> = {
  former: 'former',
  variant: 'variant',
  informal: 'variant',
  misspelling: 'misspelling',
};

/**
 * Every surface to look for in texts, in the order of entries; within an entry the name, the short
 * name, its expansion, then the other names. A surface that an entry lists twice counts once, as the first.
 */
export function termsOf(entries: readonly Entry[]): Term[] {
  return entries.flatMap(termsOfEntry);
}

/** The surfaces of one entry. An entry that others superseded keeps its forms: whether that matters is for rules. */
export function termsOfEntry(entry: Entry): Term[] {
  const { id, name, short, names } = entry;
  const terms = [makeTerm(id, name, 'name', entry.match)];
  if (short !== undefined) {
    terms.push(makeTerm(id, short.text, 'short', short.match));
    if (short.expansion !== undefined && isTelling(short.expansion)) {
      terms.push(makeTerm(id, short.expansion, 'variant', undefined));
    }
  }
  for (const { text, status, match } of names) {
    terms.push(makeTerm(id, text, FORM_OF_STATUS[status], match));
  }
  const seen = new Set<string>();
  return terms.filter(({ surface }) => !seen.has(surface) && seen.add(surface));
}

/**
 * The term table as plain data for JSON: per entry its id, then its terms. A plain name is its text
 * alone; any other term is `[text, code, ...cues]` where code is the index of its form, plus 8 when capitals count.
 */
export interface PackedTerms {
  readonly version: 1;
  readonly entries: readonly PackedEntry[];
}

type PackedEntry = readonly [id: string, ...terms: PackedTerm[]];
type PackedTerm = string | readonly [surface: string, code: number, ...cues: string[]];

const EXACT = 8;

/** Packs terms for shipping; `unpackTerms` gives them back as they were. Terms of one entry stand together. */
export function packTerms(terms: readonly Term[]): PackedTerms {
  const byEntry = new Map<string, [string, ...PackedTerm[]]>();
  for (const term of terms) {
    const row = byEntry.get(term.entryId);
    if (row === undefined) byEntry.set(term.entryId, [term.entryId, packTerm(term)]);
    else row.push(packTerm(term));
  }
  return { version: 1, entries: [...byEntry.values()] };
}

/** The terms of a table that `packTerms` made. */
export function unpackTerms(packed: PackedTerms): Term[] {
  return packed.entries.flatMap(([entryId, ...terms]) =>
    terms.map((packedTerm) => unpackTerm(entryId, packedTerm)),
  );
}

function packTerm({ surface, form, exact, cues }: Term): PackedTerm {
  const code = FORMS.indexOf(form) + (exact === true ? EXACT : 0);
  return code === 0 && cues === undefined ? surface : [surface, code, ...(cues ?? [])];
}

function unpackTerm(entryId: string, packed: PackedTerm): Term {
  if (typeof packed === 'string') return { surface: packed, entryId, form: 'name' };
  const [surface, code, ...cues] = packed;
  return {
    surface,
    entryId,
    form: FORMS[code % EXACT] ?? 'name',
    ...(code >= EXACT ? { exact: true } : {}),
    ...(cues.length > 0 ? { cues } : {}),
  };
}

function makeTerm(entryId: string, surface: string, form: Form, match: Match | undefined): Term {
  return {
    surface,
    entryId,
    form,
    ...(match?.case === 'exact' ? { exact: true } : {}),
    ...(match?.cues === undefined ? {} : { cues: match.cues }),
  };
}

/** An expansion of one Latin word (Cybersecurity) is a word, not a name. */
function isTelling(expansion: string): boolean {
  return /\s|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(expansion.trim());
}
