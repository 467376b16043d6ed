import { type Document, passages, type Span } from './model.ts';
import { sentences } from '../text/sentences.ts';

/** The sentences of a document, passage by passage, as they are asked for: most have none that is. */
class Sentences {
  readonly #text: string;
  readonly #passages: readonly Span[];
  readonly #made: (readonly Span[] | undefined)[] = [];

  constructor(document: Document) {
    this.#text = document.text;
    this.#passages = passages(document);
  }

  /** The last sentence that begins at or before `offset` in the passage there. */
  before(offset: number): Span | undefined {
    const index = lastFrom(this.#passages, offset);
    const passage = this.#passages[index];
    if (passage === undefined) return undefined;
    const all = (this.#made[index] ??= this.#sentencesOf(passage));
    return all[lastFrom(all, offset)];
  }

  #sentencesOf({ start, end }: Span): Span[] {
    return sentences(this.#text.slice(start, end)).map((sentence) => ({
      start: start + sentence.start,
      end: start + sentence.end,
    }));
  }
}

const cache = new WeakMap<Document, Sentences>();

/** The sentence around a place; the whole passage where it has no sentences, the place itself outside all. */
export function sentenceAround(document: Document, span: Span): Span {
  const known = cache.get(document) ?? new Sentences(document);
  cache.set(document, known);
  const found = known.before(span.start);
  return found !== undefined && found.start <= span.start && span.end <= found.end ? found : span;
}

/** The index of the last item that begins at or before `offset`; of the first where none does. */
function lastFrom(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
