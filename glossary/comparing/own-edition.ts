/** Which document, and which edition of it, a text is by its own title. */
import type { Glossary } from '../glossary.ts';
import type { Edition, Entry } from '../model.ts';
import { surelySince } from '../partial-date.ts';
import { surfaceKey } from '../surface-key.ts';

/** A document in an edition (none for one that is known by its title alone: 総合対策2020). */
export interface TitledEdition {
  readonly entry: Entry;
  readonly edition?: Edition;
}

/** What parts a title from the name of its site: 総務省｜テレワークセキュリティガイドライン. */
const BETWEEN_PARTS = /[|｜]|\s[-–—]\s|[:：]\s/;

/** A title is one line; a longer text names a document rather than being it. */
const LONGEST = 300;

/**
 * The document that a title is the title of: all of it, or all of one of its parts, with the edition
 * behind it or without. Undefined for a title that says more (…の公表, …の概要), and where two
 * documents have that title.
 */
export function ownEdition(title: string, glossary: Glossary): TitledEdition | undefined {
  if (title.length > LONGEST) return undefined;
  const parts = [title, ...title.split(BETWEEN_PARTS)].map((part) => bare(surfaceKey(part)));
  for (const part of parts) {
    const found = part === '' ? [] : titledAs(part, glossary);
    const [only] = found;
    if (only !== undefined && new Set(found.map(({ entry }) => entry)).size === 1) return only;
  }
  return undefined;
}

/** The edition or document that has surely taken the place of this one by a day (`YYYY-MM-DD`). */
export function laterEdition(
  { entry, edition }: TitledEdition,
  glossary: Glossary,
  today: string,
): TitledEdition | undefined {
  const latest = entry.editions.findLast(
    ({ date, status }) => status !== 'draft' && surelySince(date, today),
  );
  if (edition !== undefined && latest !== undefined && latest !== edition)
    return surelySince(edition.date, latest.date) ? { entry, edition: latest } : undefined;
  const successor = glossary.successorOf(entry.id, today);
  if (successor?.kind !== 'document') return undefined;
  const current = successor.editions.findLast(({ status }) => status === 'current');
  return { entry: successor, ...(current !== undefined && { edition: current }) };
}

function titledAs(part: string, glossary: Glossary): TitledEdition[] {
  return glossary.entries
    .filter(({ kind }) => kind === 'document')
    .flatMap((entry) => titledEdition(part, entry) ?? []);
}

function titledEdition(part: string, entry: Entry): TitledEdition | undefined {
  const own = entry.editions.find(({ title }) => title !== undefined && part === keyOf(title));
  if (own !== undefined) return { entry, edition: own };
  const name = namesOf(entry)
    .map(keyOf)
    .filter((key) => part.startsWith(key))
    .toSorted((a, b) => b.length - a.length)[0];
  if (name === undefined) return undefined;
  if (part === name) return { entry };
  const edition = entry.editions.find(({ label }) => isEdition(part.slice(name.length), label));
  return edition && { entry, edition };
}

/** The names by which a title can call it; one that needs its neighbourhood to be understood is none. */
function namesOf({ name, names }: Entry): string[] {
  const others = names.filter(
    ({ match, status }) => match?.cues === undefined && status !== 'misspelling',
  );
  return [name, ...others.map(({ text }) => text)];
}

/** 第4版, (第4版), 【第4版】, 第4版(平成30年4月), 第4.0版. */
function isEdition(rest: string, label: string): boolean {
  const said = /^[（(【「]?\s*([^（(【】）)」]+?)\s*[）)】」]?\s*([（(].*[）)])?$/.exec(rest);
  const [, words = '', bracket = ''] = said ?? [];
  if (!/^(?:[（(][\d元年月日平成令和.\-\s策改定訂公表決]*[）)])?$/.test(bracket)) return false;
  return wholeNumber(words) === wholeNumber(keyOf(label));
}

function wholeNumber(label: string): string {
  return label.replace(/(\d)\.0(?=版)/, '$1').replace(/^第1版$/, '初版');
}

function keyOf(name: string): string {
  return bare(surfaceKey(name));
}

/** Without the brackets around all of it. */
function bare(key: string): string {
  const trimmed = key.trim();
  return /^[「『](.*)[」』]$/.exec(trimmed)?.[1]?.trim() ?? trimmed;
}
