import { distance } from 'fastest-levenshtein';
import Fuse from 'fuse.js/basic';
import type { Entry } from './model.ts';
import { surfaceKey } from './surface-key.ts';

/** An entry that a query may mean. */
export interface SearchResult {
  readonly entry: Entry;
  /** The name, reading or expansion that matched, as the entry writes it. */
  readonly matched: string;
  /** 0 is the short name itself, 1 is nothing alike. Below 0.1: exact; below 0.45: a beginning or a part; else a likeness. */
  readonly score: number;
}

/** One way to write an entry, folded for comparing. */
interface SearchKey {
  readonly entry: number;
  readonly text: string;
  readonly key: string;
  readonly weight: KeyWeight;
}

/** How much an exact hit counts: short names before names before the rest. */
type KeyWeight = 0 | 1 | 2;

/** Longer queries are cut: they are no names. */
const LONGEST_QUERY = 200;
/** Likeness is measured for queries of up to so many characters: its cost grows with their square. */
const LONGEST_FUZZY = 48;
/** How many fuzzy hits are looked at closely. */
const FUZZY_LIMIT = 60;
/** Fuzzy hits above this score are noise. */
const FUZZY_CUTOFF = 0.72;

/**
 * Search over names, short names, readings, expansions, English and former names, and ids. Width,
 * case, spaces, hyphens and katakana/hiragana make no difference; typing errors cost some rank.
 */
export class SearchIndex {
  readonly #entries: readonly Entry[];
  readonly #keys: readonly SearchKey[];
  readonly #fuse: Fuse<SearchKey>;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#keys = entries.flatMap(keysOf);
    this.#fuse = new Fuse(this.#keys, {
      keys: ['key'],
      includeScore: true,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      threshold: 0.4,
    });
  }

  /** Best first; each entry once, by its best key. */
  search(query: string): SearchResult[] {
    const words = query
      .slice(0, LONGEST_QUERY)
      .split(/\s+/)
      .map(fold)
      .filter((word) => word !== '');
    if (words.length === 0) return [];
    const best = new Map<number, { text: string; score: number }>();
    for (const { key, score } of [...this.#plain(words), ...this.#fuzzy(words.join(''))]) {
      const known = best.get(key.entry);
      if (known === undefined || score < known.score)
        best.set(key.entry, { text: key.text, score });
    }
    return [...best]
      .map(([index, { text, score }]) => ({ entry: this.#entries[index], matched: text, score }))
      .filter((result): result is SearchResult => result.entry !== undefined)
      .sort(byRank);
  }

  /** Keys that are, begin with or hold the query, or hold each of its words. */
  *#plain(words: readonly string[]): Generator<Hit> {
    const query = words.join('');
    for (const key of this.#keys) {
      const at = key.key.indexOf(query);
      const rest = 1 - Math.min(1, query.length / key.key.length);
      const weight = key.weight / 50;
      if (at === 0) yield { key, score: rest === 0 ? weight : 0.1 + 0.1 * rest + weight };
      else if (at > 0 && query.length > 1) yield { key, score: 0.25 + 0.1 * rest + weight };
      else if (words.length > 1 && words.every((word) => key.key.includes(word))) {
        yield { key, score: 0.3 + 0.1 * rest + weight };
      }
    }
  }

  *#fuzzy(query: string): Generator<Hit> {
    if (query.length < 2 || query.length > LONGEST_FUZZY) return;
    for (const { item, score = 1 } of this.#fuse.search(query, { limit: FUZZY_LIMIT })) {
      const apart = distance(query, item.key) / Math.max(query.length, item.key.length);
      const total = 0.45 + 0.3 * score + 0.25 * apart;
      if (total < FUZZY_CUTOFF) yield { key: item, score: total };
    }
  }
}

interface Hit {
  readonly key: SearchKey;
  readonly score: number;
}

function keysOf(entry: Entry, index: number): SearchKey[] {
  const { id, name, reading, short, names, english } = entry;
  const written: [string | undefined, KeyWeight][] = [
    [short?.text, 0],
    [short?.reading, 0],
    [name, 1],
    [reading, 1],
    [short?.expansion, 2],
    [english, 2],
    ...names.map(({ text }): [string, KeyWeight] => [text, 2]),
    [id, 2],
  ];
  return written.flatMap(([text, weight]) => {
    const key = fold(text ?? '');
    return text === undefined || key === '' ? [] : [{ entry: index, text, key, weight }];
  });
}

/** Normal form without case, spaces and joining marks, katakana as hiragana. */
function fold(text: string): string {
  return surfaceKey(text)
    .toLowerCase()
    .replaceAll(/[\s\-‐‑–・･_,.、。「」『』（）()/／]/gu, '')
    .replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** By score; then what still stands before what was replaced; then by id, so that the order never wavers. */
function byRank(a: SearchResult, b: SearchResult): number {
  return (
    a.score - b.score ||
    Number(isReplaced(a.entry)) - Number(isReplaced(b.entry)) ||
    (a.entry.id < b.entry.id ? -1 : 1)
  );
}

function isReplaced({ relations }: Entry): boolean {
  return relations.some(({ type }) => type === 'superseded-by');
}
