import type { Passage, Span } from '../document/model.ts';
import type { NormalText } from './model.ts';
import { NormalBuffer } from './normal-buffer.ts';
import { isPlain } from './plain.ts';

/**
 * Text in its normal form, in which one name has one spelling. Linear in the length of `source`;
 * any string will do, lone surrogates survive. The result is a normal form of itself.
 *
 * - NFKC character by character, with the marks that follow (half-width ｶﾞ → ガ, Ⅲ → III, ㎡ → m2);
 *   radicals → ideographs. ①, ¹ and ½ stay: they are not digits of the number before them.
 * - One hyphen for all dashes, one ~ for all waves, one ・ for all middle dots, one kind of quotes,
 *   ( ) for all round brackets, 「」 for 『』 too.
 * - White space and line ends vanish beside Japanese, brackets and slashes; elsewhere a run of them
 *   is one space. Capitals spaced as letters are joined: `G I G A` → `GIGA`. A line end behind the
 *   hyphen of a word vanishes: `ICT-⏎ISAC` → `ICT-ISAC`.
 * - Characters that show nothing (soft hyphen, zero width, bidi marks, variation selectors) vanish.
 * - U+FFFC stays. Capitals stay capitals: matching folds case.
 */
export function normalise(source: string): NormalText {
  return normalisePassage(source, { start: 0, end: source.length });
}

/** `normalise(source).text`: for short texts of which no offsets are asked, most of which are their own normal form. */
export function normalText(source: string): string {
  if (isPlain(source)) return source;
  const buffer = new NormalBuffer(source.length + 4);
  buffer.append(source, 0, source.length);
  buffer.endPassage();
  return buffer.toString();
}

/**
 * The normal form of one passage of `source`: as `normalise` of that stretch, without what the
 * passage omits (see `Passage`). `starts` and `ends` are offsets into `source` as a whole.
 */
export function normalisePassage(source: string, passage: Passage): NormalText {
  const buffer = new NormalBuffer(passage.end - passage.start + 4);
  appendPassage(buffer, source, passage);
  buffer.endPassage();
  return { text: buffer.toString(), ...buffer.sources.spread(buffer.length) };
}

/** Writes a passage without what it omits. The caller ends it. */
export function appendPassage(buffer: NormalBuffer, source: string, passage: Passage): void {
  const { start, end, omitted } = passage;
  let from = start;
  for (const gap of omitted ?? NOTHING) {
    if (gap.start < from || gap.end > end) continue;
    buffer.append(source, from, gap.start);
    from = gap.end;
  }
  buffer.append(source, from, end);
}

const NOTHING: readonly Span[] = [];
