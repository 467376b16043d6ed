import { continued, textBlockOf } from '../../glossary/document/html-blocks.ts';
import type { BlockOpening, BlockWriter } from '../../glossary/document/block-writer.ts';
import { headingLevel, isLayoutTable, showingOf } from './elements.ts';
import { TableGrid } from '../../glossary/document/table-grid.ts';

/** How many nodes are walked between two points where the caller may pause. */
const NODES_A_STEP = 64;

/** What an element means for the text inside it. */
interface Context {
  /** Whether text that stands directly in the element is seen (`visibility`). */
  readonly visible: boolean;
  readonly quoted: boolean;
  /** How many lists are open. */
  readonly depth: number;
  /** The innermost numbered list: what its next item shows. */
  readonly numbering: { next: number } | undefined;
  readonly grid: TableGrid | undefined;
  /** What paragraphs in it are: a list item's paragraphs are that item's text. */
  readonly block: BlockOpening;
}

interface Frame {
  /** Whose children are walked: an element, or its shadow tree. */
  readonly parent: Node;
  readonly context: Context;
  next: ChildNode | null;
  /** What stands in a slot, from elsewhere in the page: walked in place of children, last first. */
  readonly slotted: Node[] | undefined;
  /** The writer's work when the element ends. */
  readonly leave: (() => void) | undefined;
}

/** What else a walk comes upon. */
export interface Findings {
  /** Elements that are in the page and not shown now, which a change of style may bring out. */
  readonly unseen: Set<Element>;
  /** Open shadow trees: changes in them are told to nobody who watches the page alone. */
  readonly shadowRoots: Set<ShadowRoot>;
}

const OUTSIDE: Context = {
  visible: true,
  quoted: false,
  depth: 0,
  numbering: undefined,
  grid: undefined,
  block: { kind: 'paragraph' },
};

/**
 * Walks the tree under `root` in the order in which it is shown, open shadow trees in their hosts'
 * places, and writes what a reader sees of it. It keeps its own stack: pages are nested deeper than
 * the call stack allows. The tree may change at each `yield`; what was cut off is left out, and so
 * are elements that are not wanted.
 */
export function* walkPage(
  root: Element,
  writer: BlockWriter<Text>,
  findings: Findings,
  isWanted: (element: Element) => boolean = () => true,
): Generator<void, void, void> {
  const stack: Frame[] = [];
  open(root, OUTSIDE, writer, findings, stack);
  let walked = 0;
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = nextIn(frame);
    if (node === undefined) {
      frame.leave?.();
      stack.pop();
      continue;
    }
    if (isText(node)) {
      if (frame.context.visible) writer.text(node.data, node);
    } else if (isElement(node) && isWanted(node))
      open(node, frame.context, writer, findings, stack);
    walked += 1;
    if (walked % NODES_A_STEP === 0) yield;
  }
}

function nextIn(frame: Frame): Node | undefined {
  if (frame.slotted !== undefined) return frame.slotted.pop();
  const node = frame.next;
  if (node === null || node.parentNode !== frame.parent) return undefined;
  frame.next = node.nextSibling;
  return node;
}

function open(
  element: Element,
  outer: Context,
  writer: BlockWriter<Text>,
  { unseen, shadowRoots }: Findings,
  stack: Frame[],
): void {
  const style = getComputedStyle(element);
  const showing = showingOf(element, style);
  const visible = style.visibility === 'visible';
  if (showing === 'unseen' || (outer.visible && !visible)) unseen.add(element);
  if (showing === 'nothing' || showing === 'unseen') return;
  if (showing === 'line-end') return void writer.lineEnd();
  if (showing === 'object') return void (visible && writer.object());
  if (showing === 'block-object') return void writer.boundary(continued(outer.block));
  const push = (context: Context, leave?: () => void): void => {
    const { shadowRoot } = element;
    if (shadowRoot !== null) shadowRoots.add(shadowRoot);
    const parent = shadowRoot ?? element;
    stack.push({ parent, context, next: parent.firstChild, slotted: slottedIn(element), leave });
  };
  if (showing === 'inline') return push({ ...outer, visible });
  if (showing === 'boxed') {
    writer.object();
    return push({ ...outer, visible }, () => writer.object());
  }
  openBlock(element, style, { ...outer, visible }, outer, writer, push);
}

/** Undefined for what is no slot, and for an empty one, which shows its own children. */
function slottedIn(element: Element): Node[] | undefined {
  if (element.localName !== 'slot' || !(element instanceof HTMLSlotElement)) return undefined;
  const nodes = element.assignedNodes();
  return nodes.length === 0 ? undefined : nodes.reverse();
}

function openBlock(
  element: Element,
  style: CSSStyleDeclaration,
  context: Context,
  outer: Context,
  writer: BlockWriter<Text>,
  push: (context: Context, leave?: () => void) => void,
): void {
  const name = element.localName;
  const grid = context.grid;
  if (name === 'table' && !isLayoutTable(element)) {
    writer.openTable();
    return push({ ...context, grid: new TableGrid() }, () => {
      writer.closeTable(context.quoted);
      writer.boundary(continued(outer.block));
    });
  }
  if (grid !== undefined && openTablePart(element, grid, context, writer, push)) return;
  const inner = insideOf(element, style, context);
  writer.boundary(inner.block);
  push(inner, () => writer.boundary(continued(outer.block)));
}

/** Rows and cells of a table that is being read as one. False for what is neither. */
function openTablePart(
  element: Element,
  grid: TableGrid,
  context: Context,
  writer: BlockWriter<Text>,
  push: (context: Context, leave?: () => void) => void,
): boolean {
  const name = element.localName;
  if (name === 'thead' || name === 'tbody' || name === 'tfoot') grid.startGroup();
  else if (name === 'tr') grid.startRow();
  else if (name === 'td' || name === 'th') {
    const [rows, columns] = [integerOf(element, 'rowspan'), integerOf(element, 'colspan')];
    const header = name === 'th' || element.parentElement?.parentElement?.localName === 'thead';
    writer.openCell({ ...grid.place(rows ?? 1, columns ?? 1), header });
    push({ ...context, grid: undefined }, () => writer.closeCell());
    return true;
  } else if (name === 'caption') {
    const caption: BlockOpening = { kind: 'caption' };
    writer.interruptTable(caption, context.quoted);
    push({ ...context, grid: undefined, block: caption }, () => writer.resumeTable());
    return true;
  } else return false;
  push(context);
  return true;
}

function insideOf(element: Element, style: CSSStyleDeclaration, context: Context): Context {
  const name = element.localName;
  const quoted = context.quoted || name === 'blockquote';
  const isList = name === 'ul' || name === 'ol' || name === 'menu';
  const depth = context.depth + (isList ? 1 : 0);
  const numbering = isList ? numberingOf(element) : context.numbering;
  const inside = { ...context, quoted, depth, numbering };
  return { ...inside, block: blockOf(element, style, inside) };
}

function numberingOf(list: Element): { next: number } | undefined {
  if (list.localName !== 'ol' || list.hasAttribute('reversed')) return undefined;
  return { next: integerOf(list, 'start') ?? 1 };
}

function blockOf(element: Element, style: CSSStyleDeclaration, context: Context): BlockOpening {
  const quoted = context.quoted && { quoted: true };
  const level = headingLevel(element);
  if (level !== undefined) return { kind: 'heading', level, ...quoted };
  const name = element.localName;
  const role = element.getAttribute('role');
  if (name === 'li' || name === 'dd') {
    const marker = markerOf(element, style, context.numbering);
    const place = { kind: 'list-item', level: Math.max(context.depth, 1), ...quoted } as const;
    return marker === undefined ? place : { ...place, marker };
  }
  if (name === 'figcaption') return { kind: 'caption', ...quoted };
  return textBlockOf(role, context);
}

/** What the browser draws before a list item, where that is certain. Counts the item. */
function markerOf(
  item: Element,
  style: CSSStyleDeclaration,
  numbering: Context['numbering'],
): string | undefined {
  const number = integerOf(item, 'value') ?? numbering?.next;
  if (numbering !== undefined && number !== undefined) numbering.next = number + 1;
  if (style.display !== 'list-item') return undefined;
  if (style.listStyleType === 'disc' || style.listStyleType === 'circle') return '・';
  if (style.listStyleType !== 'decimal' || numbering === undefined) return undefined;
  return `${number}.`;
}

function integerOf(element: Element, attribute: string): number | undefined {
  const value = Number.parseInt(element.getAttribute(attribute) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
