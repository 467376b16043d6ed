import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * One `~` is no strike-through here: Japanese writes ranges with it (2~3年、5~6年), and GitHub alone
 * reads it so.
 */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/** The same without emphasis: see `MOST_MARKS`. */
const plainParser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(withoutEmphasis)
  .freeze();

/** micromark pairs `*` and `_` in quadratic time: 10,000 in one paragraph take minutes. No draft has so many. */
const MOST_MARKS = 3_000;

/** micromark recurses into quotations and lists; some thousand levels exhaust the stack. No draft has so many. */
const TOO_DEEP = /^(?:[ \t]{0,3}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;
const TOO_INDENTED = /^[ \t]{400}[ \t]*[-*+\d]/m;

/**
 * The tree of a Markdown text. What would take minutes or exhaust the stack is read as plain
 * paragraphs or without emphasis, so that any text gets an answer.
 */
export function markdownTree(text: string): Root {
  if (TOO_DEEP.test(text) || TOO_INDENTED.test(text)) return paragraphs(text);
  const marks = text.length > MOST_MARKS ? text.replace(/[^*_]/g, '').length : 0;
  return (marks > MOST_MARKS ? plainParser : parser).parse(text);
}

/** Every stretch without an empty line as a paragraph. */
function paragraphs(text: string): Root {
  const children: Root['children'] = [];
  for (const { 0: value, index } of text.matchAll(/[^\r\n]+(?:(?:\r\n|\n|\r)[^\r\n]+)*/g)) {
    // Lines and columns are not asked for: a Document counts in offsets.
    const position = {
      start: { line: 1, column: 1, offset: index },
      end: { line: 1, column: 1, offset: index + value.length },
    };
    children.push({ type: 'paragraph', position, children: [{ type: 'text', value, position }] });
  }
  return { type: 'root', children };
}

function withoutEmphasis(this: { data(): { micromarkExtensions?: unknown[] } }): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['attention'] } },
  ];
}
