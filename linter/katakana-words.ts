import type { Glossary } from '#glossary/glossary.ts';
import { isKatakana } from '#glossary/text/characters.ts';

/** Katakana words that are known: those of the glossary's names, and those that a text writes unbroken. */
export type KatakanaWords = ReadonlySet<string>;

const RUN = /[ァ-ヶー]{2,40}/g;
const UNBROKEN = /(?<![\r\nァ-ヶー])[ァ-ヶー]{2,40}(?![\r\nァ-ヶー])/g;

const cache = new WeakMap<Glossary, KatakanaWords>();

/** The runs of katakana in all names of a glossary; made once. */
export function katakanaOfGlossary(glossary: Glossary): KatakanaWords {
  const known = cache.get(glossary);
  if (known !== undefined) return known;
  const words = new Set<string>();
  for (const { name, names, short } of glossary.entries) {
    for (const surface of [name, short?.text ?? '', ...names.map(({ text }) => text)]) {
      for (const word of surface.match(RUN) ?? []) words.add(word);
    }
  }
  cache.set(glossary, words);
  return words;
}

/** The runs of katakana that a text writes without a line end beside them. */
export function katakanaOfText(text: string): KatakanaWords {
  return new Set(text.match(UNBROKEN));
}

/** The katakana that ends just before `at`, and the one that begins there; at most 24 letters each. */
export function katakanaBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 24 && isKatakana(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, at);
}

export function katakanaAfter(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < 24 && isKatakana(text.charCodeAt(end))) end += 1;
  return text.slice(at, end);
}

/** How a word goes across a place between two runs of katakana. */
export interface Crossing {
  /** Letters of it before and after the place. */
  readonly before: number;
  readonly after: number;
  /** The place lies between two words of which this one is made. */
  readonly isSeam: boolean;
}

/** The longest known word that ends `left` and begins `right` in one, or undefined. */
export function crossing(
  left: string,
  right: string,
  isKnown: (word: string) => boolean,
): Crossing | undefined {
  for (let before = left.length; before > 0; before -= 1) {
    for (let after = right.length; after > 0; after -= 1) {
      const [head, tail] = [left.slice(left.length - before), right.slice(0, after)];
      if (before + after < 4 || !isKnown(head + tail)) continue;
      const isSeam = isKnown(head) && isKnown(tail);
      return { before, after, isSeam };
    }
  }
  return undefined;
}
