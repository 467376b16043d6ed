import GithubSlugger from 'github-slugger';
import type { ListItem, Nodes, Parents, Root, Table } from 'mdast';
import {
  type Block,
  type Cell,
  type Document,
  OBJECT,
  type Span,
} from '#glossary/document/model.ts';
import type { Comment } from '../suppressions.ts';
import type { FootnotePlace, Link, ParsedDraft, TextFormat } from './format.ts';
import { frontMatter } from './front-matter.ts';
import {
  definitionsOf,
  type MarkdownPiece,
  markdownPieces,
  withDefinitions,
} from './markdown-pieces.ts';
import { appendText } from './markdown-text.ts';
import { markdownTree } from './markdown-tree.ts';
import { isBareAddress, textOf } from './plain-words.ts';
import { Segments } from './segments.ts';

export default {
  id: 'markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  parse(text) {
    const maker = new MarkdownMaker(text);
    const pieces = markdownPieces(text);
    const definitions = pieces.length > 1 ? definitionsOf(text) : new Map<string, string>();
    for (const piece of pieces) {
      maker.add(markdownTree(withDefinitions(piece.text, definitions)), piece);
    }
    return maker.draft();
  },
} satisfies TextFormat;

/** Makes a Document of a Markdown tree. `source` is the text that the tree's positions count in. */
export function markdownDocument(tree: Root, source: string): ParsedDraft {
  const maker = new MarkdownMaker(source);
  maker.add(tree, { start: 0, text: source });
  return maker.draft();
}

interface Surroundings {
  /** How many lists one is in. */
  readonly depth: number;
  readonly quoted: boolean;
  /** The number of the list item whose first block this is. */
  readonly marker?: string;
}

class MarkdownMaker {
  readonly segments = new Segments();
  readonly comments: Comment[] = [];
  readonly links: Link[] = [];
  readonly footnotes: { readonly marks: FootnotePlace[]; readonly bodies: FootnotePlace[] } = {
    marks: [],
    bodies: [],
  };
  readonly #ids = new Set<string>();
  /** What headings say, code included: GitHub makes anchors of it. */
  readonly #headings: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #source: string;
  #front: { readonly date?: string; readonly title?: string } = {};
  /** Where the piece that is being read begins in the file. */
  #base = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Reads the tree of one piece of the file; what stands after the piece's own text is not of it. */
  add(tree: Root, piece: MarkdownPiece): void {
    this.#base = piece.start;
    for (const child of tree.children) {
      if ((child.position?.start.offset ?? 0) >= piece.text.length && piece.text !== '') break;
      this.walk(child, { depth: 0, quoted: false });
    }
  }

  draft(): ParsedDraft {
    const document: Document = { text: this.segments.text, blocks: this.#blocks, ...this.#front };
    return {
      document,
      comments: this.comments,
      links: this.links,
      footnotes: this.footnotes,
      anchors: this.anchors(),
      locate: (span) => this.segments.locate(span),
    };
  }

  /** Where a node stands in the file. */
  #span({ position }: Nodes): Span {
    const start = this.#base + (position?.start.offset ?? 0);
    return { start, end: this.#base + (position?.end.offset ?? position?.start.offset ?? 0) };
  }

  /** GitHub's anchors of the headings, and the ids that HTML gives. */
  anchors(): ReadonlySet<string> {
    const slugger = new GithubSlugger();
    return new Set([...this.#headings.map((text) => slugger.slug(text)), ...this.#ids]);
  }

  walk(node: Nodes, around: Surroundings): void {
    switch (node.type) {
      case 'yaml':
        this.#front = frontMatter(node.value);
        return;
      case 'html':
        this.#readHtml(node.value, this.#span(node).start);
        return;
      case 'definition':
        this.#link(node);
        return;
      case 'heading':
        this.#headings.push(textOf(node));
        this.#block({ kind: 'heading', level: node.depth }, node, around);
        return;
      case 'paragraph':
        if (around.depth > 0) {
          const { depth: level, marker } = around;
          this.#block(
            { kind: 'list-item', level, ...(marker === undefined ? {} : { marker }) },
            node,
            around,
          );
        } else this.#block({ kind: 'paragraph' }, node, around);
        return;
      case 'table':
        this.#table(node, around);
        return;
      case 'blockquote':
        this.#children(node, { depth: around.depth, quoted: true });
        return;
      case 'list':
        for (const [index, item] of node.children.entries()) {
          this.#item(
            item,
            node.ordered === true ? `${String((node.start ?? 1) + index)}.` : undefined,
            around,
          );
        }
        return;
      case 'footnoteDefinition':
        this.#footnoteBody(node);
        for (const child of node.children) {
          if (child.type === 'paragraph')
            this.#block({ kind: 'note', marker: `[^${node.identifier}]` }, child, around);
          else this.walk(child, around);
        }
        return;
      default:
        if ('children' in node) this.#children(node, around);
    }
  }

  #footnoteBody(node: Extract<Nodes, { type: 'footnoteDefinition' }>): void {
    const { identifier } = node;
    const { start } = this.#span(node);
    this.footnotes.bodies.push({
      label: identifier,
      start,
      end: start + identifier.length + '[^]:'.length,
    });
  }

  /** The address stands last in what a link or a definition is written as, before a title. */
  #link(node: Extract<Nodes, { type: 'link' | 'image' | 'definition' }>): void {
    const { start: from, end: to } = this.#span(node);
    const written = this.#source.slice(from, to);
    const at = written.lastIndexOf(node.url);
    const start = at < 0 ? from : from + at;
    this.links.push({
      url: node.url,
      start,
      end: at < 0 ? from + written.length : start + node.url.length,
    });
  }

  #readHtml(html: string, offset: number): void {
    for (const [, , text = ''] of html.matchAll(HTML_HEADING)) {
      this.#headings.push(text.replace(/<[^>]*>/g, ''));
    }
    for (const [, id] of html.matchAll(/\s(?:id|name)=["']?([^"'\s>]+)/gi))
      if (id !== undefined) this.#ids.add(id);
    for (const { 0: whole, 1: text = '', index } of html.matchAll(/<!--([\s\S]*?)-->/g)) {
      const start = offset + index;
      this.comments.push({ text, start, end: start + whole.length });
    }
  }

  /** The number of an ordered list's item belongs to its first paragraph. */
  #item(item: ListItem, marker: string | undefined, around: Surroundings): void {
    const inside = { ...around, depth: around.depth + 1 };
    for (const [index, child] of item.children.entries()) {
      this.walk(child, index === 0 && marker !== undefined ? { ...inside, marker } : inside);
    }
  }

  #children(node: Parents, around: Surroundings): void {
    for (const child of node.children) this.walk(child, around);
  }

  #block(
    shape: {
      readonly kind: 'heading' | 'paragraph' | 'list-item' | 'note';
      readonly level?: number;
      readonly marker?: string;
    },
    node: Parents,
    around: Surroundings,
  ): void {
    const start = this.segments.length;
    this.#inline(node);
    this.#blocks.push({
      ...shape,
      start,
      end: this.segments.length,
      ...(around.quoted ? { quoted: true } : {}),
    });
  }

  #table(table: Table, around: Surroundings): void {
    const start = this.segments.length;
    const cells: Cell[] = [];
    for (const [row, tableRow] of table.children.entries()) {
      for (const [column, tableCell] of tableRow.children.entries()) {
        const cellStart = this.segments.length;
        this.#inline(tableCell);
        cells.push({
          start: cellStart,
          end: this.segments.length,
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          header: row === 0,
        });
      }
    }
    this.#blocks.push({
      kind: 'table',
      start,
      end: this.segments.length,
      cells,
      ...(around.quoted ? { quoted: true } : {}),
    });
  }

  #inline(node: Parents): void {
    for (const child of node.children) {
      const { start, end } = this.#span(child);
      switch (child.type) {
        case 'text':
          appendText(this.segments, child.value, this.#source, start, end);
          break;
        case 'break':
          this.segments.appendFor('\n', start, end);
          break;
        case 'footnoteReference':
          this.footnotes.marks.push({ label: child.identifier, start, end });
          this.segments.append(this.#source.slice(start, end), start);
          break;
        case 'html':
          // <br> is a line end; other tags are markup around text that reads on.
          this.#readHtml(child.value, start);
          if (/^<br\s*\/?>$/i.test(child.value)) this.segments.appendFor('\n', start, end);
          break;
        case 'image':
          this.#link(child);
          this.segments.appendFor(OBJECT, start, end);
          break;
        case 'inlineCode':
        case 'imageReference':
        case 'delete':
          this.segments.appendFor(OBJECT, start, end);
          break;
        case 'link':
          this.#link(child);
          if (isBareAddress(child, this.#source.slice(start, end)))
            this.segments.appendFor(OBJECT, start, end);
          else this.#inline(child);
          break;
        default:
          if ('children' in child) this.#inline(child);
      }
    }
  }
}

/** <h3>…</h3>: GitHub makes an anchor of it, too. Not longer than a heading is. */
const HTML_HEADING = /<h([1-6])\b[^>]{0,200}>([\s\S]{0,300}?)<\/h\1>/gi;
