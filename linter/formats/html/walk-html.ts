import type { BlockOpening, BlockWriter } from '#glossary/document/block-writer.ts';
import { continued, textBlockOf } from '#glossary/document/html-blocks.ts';
import { headingLevelOf } from '#glossary/document/html-elements.ts';
import type { Span } from '#glossary/document/model.ts';
import { TableGrid } from '#glossary/document/table-grid.ts';
import { writtenOf } from './characters.ts';
import { attributeOf, integerOf, layoutTablesUnder, showingOf } from './elements.ts';
import {
  type HtmlElement,
  type HtmlParent,
  type HtmlText,
  isElement,
  isText,
} from './parse-html.ts';

/** Where a run of text stands in the source. `exact`: just these characters stand there. */
export interface SourceStretch extends Span {
  readonly exact: boolean;
}

type Writer = BlockWriter<SourceStretch>;

/** What an element means for the text inside it. */
interface Context {
  readonly quoted: boolean;
  /** How many lists are open. */
  readonly depth: number;
  /** The innermost numbered list: what its next item shows. */
  readonly numbering: { next: number } | undefined;
  readonly isBulleted: boolean;
  readonly grid: TableGrid | undefined;
  readonly isHead: boolean;
  /** What paragraphs in it are: a list item's paragraphs are that item's text. */
  readonly block: BlockOpening;
}

interface Frame {
  readonly node: HtmlParent;
  readonly context: Context;
  next: number;
  /** The writer's work when the element ends. */
  readonly leave: (() => void) | undefined;
}

type Push = (context: Context, leave?: () => void) => void;

const OUTSIDE: Context = {
  quoted: false,
  depth: 0,
  numbering: undefined,
  isBulleted: false,
  grid: undefined,
  isHead: false,
  block: { kind: 'paragraph' },
};

/**
 * Walks the tree of an HTML file in its order and writes what a reader sees of it, as a page is
 * read in a browser. It keeps its own stack: files are nested deeper than the call stack allows.
 */
export function walkHtml(root: HtmlParent, source: string, writer: Writer): void {
  const layout = layoutTablesUnder(root);
  const stack: Frame[] = [{ node: root, context: OUTSIDE, next: 0, leave: undefined }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.node.childNodes[frame.next];
    if (child === undefined) {
      frame.leave?.();
      stack.pop();
      continue;
    }
    frame.next += 1;
    const { context } = frame;
    if (isText(child)) writeText(child, source, writer);
    else if (isElement(child)) {
      open(child, context, writer, layout.has(child), (inner, leave) => {
        stack.push({ node: child, context: inner, next: 0, leave });
      });
    }
  }
}

function writeText(node: HtmlText, source: string, writer: Writer): void {
  const location = node.sourceCodeLocation;
  if (location === undefined || location === null) return;
  const span = { start: location.startOffset, end: location.endOffset };
  for (const { text, start, end, exact } of writtenOf(node.value, source, span))
    writer.text(text, { start, end, exact });
}

function open(
  element: HtmlElement,
  outer: Context,
  writer: Writer,
  isLayout: boolean,
  push: Push,
): void {
  switch (showingOf(element)) {
    case 'nothing':
      return;
    case 'line-end':
      writer.lineEnd(stretchOf(element));
      return;
    case 'object':
      writer.object(stretchOf(element));
      return;
    case 'block-object':
      writer.boundary(continued(outer.block));
      return;
    case 'inline':
      push(outer);
      return;
    case 'block':
      openBlock(element, outer, writer, isLayout, push);
  }
}

function stretchOf({ sourceCodeLocation }: HtmlElement): SourceStretch | undefined {
  if (sourceCodeLocation === undefined || sourceCodeLocation === null) return undefined;
  const { startOffset, endOffset } = sourceCodeLocation;
  return { start: startOffset, end: endOffset, exact: false };
}

function openBlock(
  element: HtmlElement,
  outer: Context,
  writer: Writer,
  isLayout: boolean,
  push: Push,
): void {
  if (element.tagName === 'table' && !isLayout) {
    writer.openTable();
    push({ ...outer, grid: new TableGrid() }, () => {
      writer.closeTable(outer.quoted);
      writer.boundary(continued(outer.block));
    });
    return;
  }
  if (outer.grid !== undefined && openTablePart(element, outer.grid, outer, writer, push)) return;
  const inner = insideOf(element, outer);
  writer.boundary(inner.block);
  push(inner, () => writer.boundary(continued(outer.block)));
}

/** Rows and cells of a table that is being read as one. False for what is neither. */
function openTablePart(
  element: HtmlElement,
  grid: TableGrid,
  context: Context,
  writer: Writer,
  push: Push,
): boolean {
  const name = element.tagName;
  if (name === 'thead' || name === 'tbody' || name === 'tfoot') {
    grid.startGroup();
    push({ ...context, isHead: name === 'thead' });
  } else if (name === 'tr') {
    grid.startRow();
    push(context);
  } else if (name === 'td' || name === 'th') {
    const [rows, columns] = [integerOf(element, 'rowspan'), integerOf(element, 'colspan')];
    const header = name === 'th' || context.isHead;
    writer.openCell({ ...grid.place(rows ?? 1, columns ?? 1), header });
    push({ ...context, grid: undefined }, () => writer.closeCell());
  } else if (name === 'caption') {
    const caption: BlockOpening = { kind: 'caption' };
    writer.interruptTable(caption, context.quoted);
    push({ ...context, grid: undefined, block: caption }, () => writer.resumeTable());
  } else return false;
  return true;
}

function insideOf(element: HtmlElement, context: Context): Context {
  const name = element.tagName;
  const quoted = context.quoted || name === 'blockquote';
  const isList = name === 'ul' || name === 'ol' || name === 'menu';
  const depth = context.depth + (isList ? 1 : 0);
  const numbering = isList ? numberingOf(element) : context.numbering;
  const isBulleted = isList ? name !== 'ol' : context.isBulleted;
  const inside = { ...context, quoted, depth, numbering, isBulleted };
  return { ...inside, block: blockOf(element, inside) };
}

function numberingOf(list: HtmlElement): { next: number } | undefined {
  if (list.tagName !== 'ol' || attributeOf(list, 'reversed') !== null) return undefined;
  const type = attributeOf(list, 'type');
  // Letters and Roman numerals: what the item shows is no number to refer to by.
  if (type !== null && type !== '1') return undefined;
  return { next: integerOf(list, 'start') ?? 1 };
}

function blockOf(element: HtmlElement, context: Context): BlockOpening {
  const quoted = context.quoted && { quoted: true };
  const name = element.tagName;
  const role = attributeOf(element, 'role');
  const level = headingLevelOf(name, role, attributeOf(element, 'aria-level'));
  if (level !== undefined) return { kind: 'heading', level, ...quoted };
  if (name === 'li' || name === 'dd') {
    const marker = name === 'li' ? markerOf(element, context) : undefined;
    const place = { kind: 'list-item', level: Math.max(context.depth, 1), ...quoted } as const;
    return marker === undefined ? place : { ...place, marker };
  }
  if (name === 'figcaption' || name === 'caption') return { kind: 'caption', ...quoted };
  return textBlockOf(role, context);
}

/** What browsers draw before a list item, where that is certain. Counts the item. */
function markerOf(item: HtmlElement, { numbering, isBulleted }: Context): string | undefined {
  if (numbering === undefined) return isBulleted ? '・' : undefined;
  const number = integerOf(item, 'value') ?? numbering.next;
  numbering.next = number + 1;
  return `${String(number)}.`;
}
