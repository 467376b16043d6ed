import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, unified } from 'unified';
import { type PlainRun, plainRuns } from './plain-blocks.ts';
import { textNode } from './plain-nodes.ts';

/**
 * One `~` is no strike-through here: Japanese writes ranges with it (2~3年、5~6年), and GitHub alone
 * reads it so. Not frozen: a copy would have each extension twice.
 */
const dialect = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml']);

interface Parser {
  parse(text: string): Root;
}

/** A parser that is made when it is first asked for: most drafts need one, or none. */
function parserOf(make: () => Parser): () => Parser {
  let made: Parser | undefined;
  return () => (made ??= make());
}

const whole = parserOf(() => dialect().freeze());
/** For texts without addresses, which are else looked for once more in every text node. */
const plain = parserOf(() => dialect().use(withoutAddresses).freeze());
/** Without emphasis: see `MOST_MARKS`. */
const flat = parserOf(() => dialect().use(withoutEmphasis).freeze());

/** micromark pairs `*` and `_` in quadratic time: 10,000 in one paragraph take minutes. No draft has so many. */
const MOST_MARKS = 3_000;

/** micromark recurses into quotations and lists; some thousand levels exhaust the stack. No draft has so many. */
const TOO_DEEP = /^(?:[ \t]{0,3}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;
const TOO_INDENTED = /^[ \t]{400}[ \t]*[-*+\d]/m;

/**
 * The tree of a Markdown text; of positions, offsets alone can be relied on. What would take minutes or exhaust the
 * stack is read as plain paragraphs or without emphasis, so that any text gets an answer.
 */
export function markdownTree(text: string): Root {
  if (TOO_DEEP.test(text) || TOO_INDENTED.test(text)) return paragraphs(text);
  const runs = plainRuns(text);
  return (runs.length === 0 ? undefined : around(text, runs)) ?? parse(text);
}

/** What may be an address in words; where a link leads is none. */
const ADDRESS = /@|www\.|(?<!\]\(|<|\]: ?)https?:\/\//i;

function parse(text: string): Root {
  const marks = text.length > MOST_MARKS ? text.replace(/[^*_]/g, '').length : 0;
  if (marks > MOST_MARKS) return flat().parse(text);
  return (ADDRESS.test(text) ? whole() : plain()).parse(text);
}

/** A paragraph that stands for a run of plain blocks, so that those around it stay apart; a heading may have the next right behind it. */
const STAND_IN = 'x\n';

/** The tree of a text of which only what is between its plain blocks is parsed; undefined where the two do not fit. */
function around(text: string, runs: readonly PlainRun[]): Root | undefined {
  let rest = '';
  let from = 0;
  const places = runs.map((run) => {
    rest += text.slice(from, run.start);
    const at = rest.length;
    rest += STAND_IN;
    from = run.end;
    return { run, at, moved: run.end - rest.length };
  });
  rest += text.slice(from);
  const [only] = runs;
  if (rest.trim() === STAND_IN.trim() && only !== undefined)
    return { type: 'root', children: [...only.blocks] };
  const children: Root['children'] = [];
  let next = 0;
  for (const child of parse(rest).children) {
    const start = child.position?.start.offset ?? 0;
    const place = places[next];
    if (place?.at === start) {
      children.push(...place.run.blocks);
      next += 1;
    } else {
      move(child, places[next - 1]?.moved ?? 0);
      children.push(child);
    }
  }
  return next === places.length ? { type: 'root', children } : undefined;
}

function move(node: Nodes, by: number): void {
  if (by === 0) return;
  const { position } = node;
  if (position?.start.offset !== undefined) position.start.offset += by;
  if (position?.end.offset !== undefined) position.end.offset += by;
  if ('children' in node) for (const child of node.children) move(child, by);
}

/** Every stretch without an empty line as a paragraph. */
function paragraphs(text: string): Root {
  const children: Root['children'] = [];
  for (const { 0: value, index } of text.matchAll(/[^\r\n]+(?:(?:\r\n|\n|\r)[^\r\n]+)*/g)) {
    const words = textNode(value, index);
    children.push({ type: 'paragraph', position: words.position, children: [words] });
  }
  return { type: 'root', children };
}

/** GitHub finds some addresses only once the tree is made (`mdast-util-gfm-autolink-literal`). */
function withoutAddresses(this: { data(): Data }): void {
  const data = this.data();
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = extensions.map((extension) =>
    Object.assign({}, extension, { transforms: [] }),
  );
}

function withoutEmphasis(this: { data(): { micromarkExtensions?: unknown[] } }): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['attention'] } },
  ];
}
