import { type Document, passages, type Span } from './model.ts';
import { sentences } from '../text/sentences.ts';

const cache = new WeakMap<Document, readonly Span[]>();

/** The sentence around a place; the whole passage where it has no sentences, the place itself outside all. */
export function sentenceAround(document: Document, span: Span): Span {
  const all = sentencesOf(document);
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle]?.start ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  const found = all[low];
  return found !== undefined && found.start <= span.start && span.end <= found.end ? found : span;
}

function sentencesOf(document: Document): readonly Span[] {
  const known = cache.get(document);
  if (known !== undefined) return known;
  const found = passages(document).flatMap(({ start, end }) =>
    sentences(document.text.slice(start, end)).map((sentence) => ({
      start: start + sentence.start,
      end: start + sentence.end,
    })),
  );
  cache.set(document, found);
  return found;
}
