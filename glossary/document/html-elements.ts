/** What HTML's elements mean for reading, as far as their names tell. */

/** Never text of the page; words go on across them. */
export const NEVER_SHOWN: ReadonlySet<string> = new Set(
  ['script', 'style', 'noscript', 'template', 'head', 'link', 'meta', 'title', 'base'].concat([
    'wbr',
    // Readings of ruby: the reader reads the base.
    'rt',
    'rp',
    'rtc',
    'datalist',
    'source',
    'track',
    'param',
    'area',
  ]),
);

/** Not text to read: no word goes on across them. */
export const OBJECTS: ReadonlySet<string> = new Set(
  ['img', 'svg', 'math', 'canvas', 'video', 'audio', 'iframe', 'object', 'embed', 'picture'].concat(
    ['input', 'textarea', 'select', 'button', 'progress', 'meter', 'code', 'kbd', 'samp'],
  ),
);

/** Elements that stand apart however they are displayed: menus are often written inline. */
export const ALWAYS_APART: ReadonlySet<string> = new Set(
  ['li', 'dt', 'dd', 'p', 'div', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].concat([
    'blockquote',
    'table',
    'caption',
    'figcaption',
    'option',
    'legend',
  ]),
);

/**
 * The level of a heading, 1–6, by an element's name, `role` and `aria-level` (null: no such
 * attribute); undefined for what is none.
 */
export function headingLevelOf(
  name: string,
  role: string | null,
  ariaLevel: string | null,
): number | undefined {
  const byName = /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
  if (role === null) return byName;
  if (role !== 'heading') return role === 'presentation' || role === 'none' ? undefined : byName;
  const level = Number(ariaLevel ?? byName ?? 2);
  return Number.isInteger(level) && level >= 1 ? Math.min(level, 6) : 2;
}
