import {
  ALWAYS_APART,
  headingLevelOf,
  NEVER_SHOWN,
  OBJECTS,
} from '../../glossary/document/html-elements.ts';

/**
 * What a reader gets to see of an element. Decided by its computed style where style decides
 * (a `span` may be a block, a `div` may be inline), by its name where only the name tells.
 */
export type Showing =
  /** Nothing, ever, and words go on across it. */
  | 'nothing'
  /** Nothing now; a change of style may bring it out. */
  | 'unseen'
  /** Something that is not text to read: an image, a form field, code. No word goes on across it. */
  | 'object'
  /** A line end; in Japanese it breaks no word. */
  | 'line-end'
  /** Its text stands in the line. */
  | 'inline'
  /** Its text stands in the line, but in a box of its own. */
  | 'boxed'
  /** Its text stands apart. */
  | 'block'
  /** Set apart and not text to read: a listing. */
  | 'block-object';

/** How `element` shows, given its computed style. */
export function showingOf(element: Element, style: CSSStyleDeclaration): Showing {
  const name = element.localName;
  if (NEVER_SHOWN.has(name)) return 'nothing';
  // Each look at a style takes as long as all else here: none is taken twice.
  const { display } = style;
  if (display === 'none') return 'unseen';
  // What stands in the line has no box whose content could be put away, or that could be moved.
  const isBox = display !== 'inline';
  if (isBox && style.contentVisibility === 'hidden') return 'unseen';
  if (isFolded(element)) return 'unseen';
  if (name === 'br') return 'line-end';
  if (name === 'pre') return 'block-object';
  const apart = isApart(name, display);
  if (OBJECTS.has(name) || isEditable(element)) return apart ? 'block-object' : 'object';
  if (isBox && isClippedAway(style)) return 'unseen';
  if (apart) return 'block';
  return isBoxed(style, display) ? 'boxed' : 'inline';
}

function isApart(name: string, display: string): boolean {
  if (display === 'contents') return false;
  if (ALWAYS_APART.has(name)) return !(name === 'div' && display.startsWith('inline'));
  return !(display.startsWith('inline') || display.startsWith('ruby'));
}

/**
 * An inline block with room around it (a badge, an entry of a menu) is read on its own. One
 * without is how pages keep phrases from breaking across lines: the sentence goes on through it.
 */
function isBoxed(style: CSSStyleDeclaration, display: string): boolean {
  if (!display.startsWith('inline-')) return false;
  const room = [
    style.marginLeft,
    style.marginRight,
    style.paddingLeft,
    style.paddingRight,
    style.borderLeftWidth,
    style.borderRightWidth,
  ];
  return room.some((width) => Number.parseFloat(width) > 0);
}

/** Text for screen readers alone: cut to a pixel, or moved off the page. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  const { position } = style;
  if (position !== 'absolute' && position !== 'fixed') return false;
  const tiny = Number.parseFloat(style.width) <= 1 && Number.parseFloat(style.height) <= 1;
  return tiny && style.overflow !== 'visible';
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Inside a closed `details`, where all but the summary is put away without `display: none`. */
function isFolded(element: Element): boolean {
  const parent = element.parentElement;
  if (parent?.localName !== 'details' || parent.hasAttribute('open')) return false;
  return element.localName !== 'summary';
}

/** Whether an element that was not seen when the page was read would be seen now. */
export function hasAppeared(element: Element): boolean {
  if (!element.isConnected) return false;
  const style = getComputedStyle(element);
  return style.visibility === 'visible' && showingOf(element, style) !== 'unseen';
}

/** The level of a heading, 1–6, or undefined for what is none. */
export function headingLevel(element: Element): number | undefined {
  return headingLevelOf(
    element.localName,
    element.getAttribute('role'),
    element.getAttribute('aria-level'),
  );
}

/**
 * Tables that only arrange the page: said to be so, holding other tables or headings, or one cell.
 * Their cells are read as ordinary text.
 */
export function isLayoutTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (table.querySelector('table, h1, h2, h3, h4, h5, h6') !== null) return true;
  return table.querySelectorAll('td, th').length < 2;
}
