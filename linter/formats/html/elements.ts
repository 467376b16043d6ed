import { ALWAYS_APART, NEVER_SHOWN, OBJECTS } from '#glossary/document/html-elements.ts';
import { type HtmlElement, type HtmlParent, isElement } from './parse-html.ts';

/** What a reader of the page gets to see of an element, as far as the file alone tells. */
export type Showing =
  /** Nothing, and words go on across it. */
  | 'nothing'
  /** Something that is not text to read. No word goes on across it. */
  | 'object'
  /** A line end; in Japanese it breaks no word. */
  | 'line-end'
  /** Its text stands in the line. */
  | 'inline'
  /** Its text stands apart. */
  | 'block'
  /** Set apart and not text to read: a listing. */
  | 'block-object';

/** What browsers display as blocks or parts of tables by themselves (HTML Standard, 15.3). */
const BLOCKS = new Set(
  ['address', 'article', 'aside', 'body', 'center', 'details', 'dialog', 'dir', 'dl'].concat(
    ['fieldset', 'figure', 'footer', 'form', 'frameset', 'header', 'hgroup', 'html', 'main'],
    ['menu', 'nav', 'ol', 'optgroup', 'search', 'section', 'summary', 'ul'],
    ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'colgroup', 'col'],
  ),
);

const LISTINGS = new Set(['pre', 'listing', 'xmp', 'plaintext', 'noframes', 'noembed']);

/** How an element shows by its name and attributes; style sheets are not read. */
export function showingOf(element: HtmlElement): Showing {
  const { tagName } = element;
  if (NEVER_SHOWN.has(tagName) || isHidden(element)) return 'nothing';
  if (tagName === 'br') return 'line-end';
  if (LISTINGS.has(tagName)) return 'block-object';
  if (OBJECTS.has(tagName)) return 'object';
  const isApart = ALWAYS_APART.has(tagName) || BLOCKS.has(tagName);
  if (isEditable(element)) return isApart ? 'block-object' : 'object';
  return isApart ? 'block' : 'inline';
}

/** What readers write themselves is no text of the page. */
function isEditable(element: HtmlElement): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable !== 'false';
}

function isHidden(element: HtmlElement): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (element.tagName === 'dialog' && attributeOf(element, 'open') === null) return true;
  const style = attributeOf(element, 'style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** The value of an attribute; null where there is none, as in a DOM. */
export function attributeOf({ attrs }: HtmlElement, name: string): string | null {
  return attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The whole number of an attribute, as browsers read it (`"2 columns"` is 2). */
export function integerOf(element: HtmlElement, name: string): number | undefined {
  const value = Number.parseInt(attributeOf(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/**
 * Tables that only arrange the page: said to be so, holding other tables or headings, or one cell.
 * Their cells are read as ordinary text.
 */
export function layoutTablesUnder(root: HtmlParent): ReadonlySet<HtmlElement> {
  const layout = new Set<HtmlElement>();
  const cells = new Map<HtmlElement, number>();
  const stack: { readonly node: HtmlParent; readonly table: HtmlElement | undefined }[] = [
    { node: root, table: undefined },
  ];
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    for (const child of here.node.childNodes) {
      if (!isElement(child)) continue;
      const { tagName } = child;
      const { table } = here;
      if (tagName === 'table') cells.set(child, 0);
      if (table !== undefined) {
        if (tagName === 'table' || /^h[1-6]$/.test(tagName)) layout.add(table);
        if (tagName === 'td' || tagName === 'th') cells.set(table, (cells.get(table) ?? 0) + 1);
      }
      stack.push({ node: child, table: tagName === 'table' ? child : table });
    }
  }
  for (const [table, count] of cells) {
    const role = attributeOf(table, 'role');
    if (count < 2 || role === 'presentation' || role === 'none') layout.add(table);
  }
  return layout;
}
