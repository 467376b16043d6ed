import { passages, type Document, type Span } from '../../glossary/document/model.ts';
import type { Mention } from '../../glossary/matching/model.ts';

/** The words around a mention, on one line, for a list of its places. */
export interface Snippet {
  readonly before: string;
  readonly surface: string;
  readonly after: string;
  /** What the document calls the page on which it stands, where it has pages. */
  readonly page?: string;
}

/** Characters shown on each side of a mention. */
const AROUND = 18;

/** The snippets of mentions in their order; none reaches beyond the block or cell of its mention. */
export function snippetsOf(
  document: Document,
  mentions: readonly Mention[],
  pageLabelAt?: (offset: number) => string | undefined,
): Snippet[] {
  const stretches = passages(document);
  let next = 0;
  return mentions.map((mention) => {
    while ((stretches[next]?.end ?? Infinity) < mention.end) next += 1;
    const page = pageLabelAt?.(mention.start);
    const snippet = snippetOf(document.text, mention, stretches[next] ?? mention);
    return page === undefined ? snippet : { ...snippet, page };
  });
}

function snippetOf(text: string, mention: Mention, within: Span): Snippet {
  const before = text.slice(Math.max(within.start, mention.start - AROUND * 3), mention.start);
  const after = text.slice(mention.end, Math.min(within.end, mention.end + AROUND * 3));
  return {
    before: Array.from(onOneLine(before)).slice(-AROUND).join(''),
    surface: onOneLine(mention.surface),
    after: Array.from(onOneLine(after)).slice(0, AROUND).join(''),
  };
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\s\uFFFC\u00AD]+/g, ' ');
}
