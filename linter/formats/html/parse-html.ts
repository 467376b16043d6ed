import {
  defaultTreeAdapter,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  Parser,
  type Token,
} from 'parse5';
import type { Span } from '#glossary/document/model.ts';
import type { Comment } from '../../suppressions.ts';
import type { Link } from '../format.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
type HtmlChild = DefaultTreeAdapterTypes.ChildNode;

/** An HTML file as a tree whose texts know their source, and what its tags say beside the text. UTF-16 offsets. */
export interface ParsedHtml {
  readonly document: DefaultTreeAdapterTypes.Document;
  readonly comments: readonly Comment[];
  readonly links: readonly Link[];
  /** Values of `id`, and of `name` on `<a>`. */
  readonly anchors: readonly string[];
  /** The address that `<base>` gives. */
  readonly base: string | undefined;
}

/** Thrown for markup that grows without end: `<b id=1><b id=2>…<p><p>…` opens all of them again in each paragraph. */
export class TangledHtml extends Error {}

/**
 * Formatting tags that may be open at once. Those beyond are passed over: they hold no meaning here,
 * and each block would open all of them again.
 */
const MOST_FORMATTING = 40;
const FORMATTING = new Set(
  ['b', 'big', 'em', 'font', 'i', 'nobr', 's', 'small', 'strike', 'strong', 'tt', 'u'].concat([
    'a',
    'code',
  ]),
);

/** Attributes whose value is an address that people follow or see. */
const ADDRESSES: Readonly<Record<string, string>> = { a: 'href', area: 'href', img: 'src' };

/**
 * Parses HTML as browsers do. Any text gets a tree, in linear time; deep nesting is no matter.
 *
 * @throws TangledHtml
 */
export function parseHtml(source: string): ParsedHtml {
  const parser = new PlacingParser(source);
  parser.tokenizer.write(source, true);
  const { document, comments, links, anchors, base } = parser;
  return { document, comments, links, anchors, base };
}

/** A parser that keeps texts apart that were not written side by side, and notes what tags say. */
class PlacingParser extends Parser<DefaultTreeAdapterMap> {
  readonly comments: Comment[] = [];
  readonly links: Link[] = [];
  readonly anchors: string[] = [];
  base: string | undefined;
  readonly #source: string;
  readonly #at: { offset: number };

  constructor(source: string) {
    const at = { offset: -1 };
    super({ sourceCodeLocationInfo: true, treeAdapter: placingAdapter(at, source.length) });
    this.#source = source;
    this.#at = at;
  }

  override onComment(token: Token.CommentToken): void {
    const span = spanOf(token);
    if (span !== undefined) this.comments.push({ text: token.data, ...span });
    super.onComment(token);
  }

  override onStartTag(token: Token.TagToken): void {
    this.#note(token);
    if (FORMATTING.has(token.tagName) && this.#isFormattedEnough()) return;
    super.onStartTag(token);
  }

  override _insertCharacters(token: Token.CharacterToken): void {
    this.#at.offset = token.location?.startOffset ?? -1;
    // oxlint-disable-next-line no-underscore-dangle -- the parser's own name
    super._insertCharacters(token);
  }

  #isFormattedEnough(): boolean {
    let open = 0;
    let entry = this.activeFormattingElements.newest;
    for (; entry !== null && open < MOST_FORMATTING; entry = entry.older) open += 1;
    return open === MOST_FORMATTING;
  }

  #note({ tagName, attrs, location }: Token.TagToken): void {
    for (const { name, value } of attrs) {
      if (name === 'id' || (name === 'name' && tagName === 'a')) this.anchors.push(value);
      if (tagName === 'base' && name === 'href') this.base ??= value;
      if (ADDRESSES[tagName] !== name) continue;
      const written = location?.attrs?.[name];
      if (written !== undefined) this.links.push({ url: value, ...this.#valueSpan(written) });
    }
  }

  /** Where the value of an attribute stands, without its quotes. */
  #valueSpan({ startOffset, endOffset }: Token.Location): Span {
    const written = this.#source.slice(startOffset, endOffset);
    const before = /^[^=]*=\s*["']?/.exec(written)?.[0].length ?? 0;
    const quoted = /^[^=]*=\s*(["'])/.exec(written)?.[1];
    const after = quoted !== undefined && written.endsWith(quoted) ? 1 : 0;
    const start = startOffset + before;
    return { start, end: Math.max(start, endOffset - after) };
  }
}

function spanOf({ location }: Token.Token): Span | undefined {
  return location === null ? undefined : { start: location.startOffset, end: location.endOffset };
}

/**
 * The default tree, but: characters join the text before them only where they follow it in the
 * source (`at` is where they begin), what is inserted or taken out is looked for from the end, where
 * it is, and the number of nodes is bounded by the length of the source.
 */
function placingAdapter(
  at: { readonly offset: number },
  length: number,
): typeof defaultTreeAdapter {
  let made = 0;
  const count = (): void => {
    made += 1;
    if (made > length + 1_000) throw new TangledHtml();
  };
  const put = (parent: HtmlParent, index: number, text: string): void => {
    const before = parent.childNodes[index - 1];
    if (
      before !== undefined &&
      isText(before) &&
      before.sourceCodeLocation?.endOffset === at.offset
    )
      before.value += text;
    else {
      count();
      parent.childNodes.splice(index, 0, { nodeName: '#text', value: text, parentNode: parent });
    }
  };
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attrs) {
      count();
      return defaultTreeAdapter.createElement(tagName, namespace, attrs);
    },
    insertText(parent, text) {
      put(parent, parent.childNodes.length, text);
    },
    insertTextBefore(parent, text, reference) {
      put(parent, indexFromEnd(parent, reference), text);
    },
    insertBefore(parent, node, reference) {
      parent.childNodes.splice(indexFromEnd(parent, reference), 0, node);
      node.parentNode = parent;
    },
    detachNode(node) {
      if (node.parentNode === null) return;
      node.parentNode.childNodes.splice(indexFromEnd(node.parentNode, node), 1);
      node.parentNode = null;
    },
  };
}

function indexFromEnd(parent: HtmlParent, node: HtmlChild): number {
  return parent.childNodes.lastIndexOf(node);
}

export function isText(node: HtmlChild): node is HtmlText {
  return node.nodeName === '#text';
}

export function isElement(node: HtmlChild): node is HtmlElement {
  return 'tagName' in node;
}
