import { passages, type Document, type Span } from '../../glossary/document/model.ts';
import type { NormalText } from '../../glossary/text/model.ts';
import { normalise, normalisePassage } from '../../glossary/text/normalise.ts';

/** A place that a search found, and whether it is written otherwise than what was asked for. */
export interface Found extends Span {
  readonly isOtherwise: boolean;
}

/** What a search found, in the order of the text. */
export interface Findings {
  readonly found: readonly Found[];
  /** There are more: a search ends at {@link MOST_FOUND}. */
  readonly hasMore: boolean;
  /** Some of the places as they are written, where that is not as was asked: 住⺠ for 住民. Each once. */
  readonly spellings: readonly string[];
}

/** Nobody goes through more by hand. */
export const MOST_FOUND = 5000;
const MOST_SPELLINGS = 5;

/** So many passages are looked through between two points where the caller may pause. */
const PASSAGES_A_STEP = 8;

/** A document as searches see it: its passages in normal form, without capitals. */
export class FindableText {
  readonly #document: Document;
  readonly #passages: readonly NormalText[];

  private constructor(document: Document, normal: readonly NormalText[]) {
    this.#document = document;
    this.#passages = normal;
  }

  /** Puts a document into its normal form, once for all searches in it. */
  static *of(document: Document): Generator<void, FindableText, void> {
    const normal: NormalText[] = [];
    for (const passage of passages(document)) {
      const { text, starts, ends } = normalisePassage(document.text, passage);
      normal.push({ text: folded(text), starts, ends });
      if (normal.length % PASSAGES_A_STEP === 0) yield;
    }
    return new FindableText(document, normal);
  }

  /**
   * All places of a query, whatever their letter shapes, widths, capitals, spaces and line ends. A
   * query that is empty in normal form is nowhere.
   */
  *find(query: string): Generator<void, Findings, void> {
    const wanted = folded(normalise(query).text);
    const found: Found[] = [];
    const spellings = new Set<string>();
    let hasMore = false;
    for (const [index, normal] of wanted === '' ? [] : this.#passages.entries()) {
      for (const span of spansIn(normal, wanted)) {
        if (found.length === MOST_FOUND) {
          hasMore = true;
          break;
        }
        const written = this.#document.text.slice(span.start, span.end);
        const isOtherwise = written.toLowerCase() !== query.toLowerCase();
        if (isOtherwise && spellings.size < MOST_SPELLINGS)
          spellings.add(written.replaceAll(/\s+/g, ' '));
        found.push({ ...span, isOtherwise });
      }
      if (hasMore) break;
      if (index % PASSAGES_A_STEP === 0) yield;
    }
    return { found, hasMore, spellings: [...spellings] };
  }
}

/** The first of the places at or after an offset, or the first of all; undefined without any. */
export function foundFrom(found: readonly Span[], offset: number): number | undefined {
  if (found.length === 0) return undefined;
  const at = found.findIndex(({ start }) => start >= offset);
  return at === -1 ? 0 : at;
}

function* spansIn({ text, starts, ends }: NormalText, wanted: string): Generator<Span, void, void> {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    const start = starts[at];
    const end = ends[at + wanted.length - 1];
    if (start !== undefined && end !== undefined) yield { start, end };
  }
}

/** Without capitals, unit for unit: offsets stay. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
