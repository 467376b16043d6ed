import { MARK_LOOKS, type MarkLook } from './mark.ts';

/** What a browser can draw of a highlight. */
export interface HighlightAbilities {
  /** Underlines. Firefox has them from version 146 (MDN compatibility data, `::highlight`). */
  readonly lines: boolean;
  /**
   * Underlines in forced colours. Chromium 156 paints every highlight there as selected text,
   * whatever its style says, unless the text's own element keeps its colours: a page full of terms
   * would look selected throughout, so there elements of our own are the lines (line-overlay.ts).
   */
  readonly forcedLines: boolean;
}

/**
 * How readers may have terms marked. `line`: a thin line in the words' own colour. `strong`: a thick
 * one, for those who miss the thin one. `tint`: as with a marker pen, in colours of its own.
 */
export const MARK_STYLES = ['line', 'strong', 'tint'] as const;
/** One of {@link MARK_STYLES}. */
export type MarkStyle = (typeof MARK_STYLES)[number];

type Stroke = 'dotted' | 'dashed' | 'double' | 'solid';

/** What the browser that calls itself this can draw. */
export function highlightAbilities(userAgent: string): HighlightAbilities {
  const firefox = /\bFirefox\/(\d+)/.exec(userAgent)?.[1];
  const lines = firefox === undefined || Number(firefox) >= 146;
  return { lines, forcedLines: firefox !== undefined && lines };
}

/**
 * The style sheet of marks. Lines are in the words' own colour, so that they suit every page, light
 * or dark. Where lines can't be drawn, a tint takes their place.
 */
export function markStyles(
  { lines, forcedLines }: HighlightAbilities,
  style: MarkStyle = 'line',
): string {
  return `@media screen and (forced-colors: none) {
    ${lookStyles(style, lines, (look) => `::highlight(shirube-${look})`)}
    ::highlight(shirube-open) { ${veil(13)} }
    ::highlight(shirube-flash) { background-color: #ffd75e; color: #1c1a14; }
  }
  @media screen and (forced-colors: active) {
    ::highlight(shirube-open) { background-color: Highlight; color: HighlightText; }
    ::highlight(shirube-flash) { background-color: Highlight; color: HighlightText; }
  }
  ${forcedLines ? FORCED_LINES : ''}`;
}

const FAINT = 'color-mix(in srgb, currentColor 72%, transparent)';
const FAINTER = 'color-mix(in srgb, currentColor 55%, transparent)';

const FAINTEST = 'color-mix(in srgb, currentColor 40%, transparent)';
/** The one colour among the marks: seen on light and dark pages alike. */
const DIFFERS = '#b8742c';
/** On every tint. */
const INK = '#1c1a14';
const THICK = 'max(2px, 0.13em)';

const FORCED_LINES = `@media screen and (forced-colors: active) {
    ::highlight(shirube-current) { ${line('dotted', 'CanvasText', THICK)} }
    ::highlight(shirube-past) { ${line('dashed', 'CanvasText', THICK)} }
    ::highlight(shirube-uncertain) { ${line('dotted', 'GrayText', THICK)} }
    ::highlight(shirube-reference) { ${line('dotted', 'GrayText')} }
    ::highlight(shirube-differs) { ${line('double', 'CanvasText', THICK)} }
    ::highlight(shirube-revised) { ${line('dashed', 'GrayText')} }
  }`;

/**
 * The style sheet of lines that are elements (line-layer.ts), for forced colours: what is current in the
 * colour of links, what is past or uncertain in that of what is off. Strokes tell the same without colour.
 */
export function lineStyles(style: MarkStyle): string {
  const more = style === 'line' ? 0 : 1;
  const edges: Readonly<Record<MarkLook, string>> = {
    current: `${2 + more}px dotted LinkText`,
    past: `${2 + more}px dashed GrayText`,
    uncertain: `${2 + more}px dotted GrayText`,
    reference: `${1 + more}px dotted CanvasText`,
    differs: `${3 + 2 * more}px double CanvasText`,
    revised: `${1 + more}px dashed GrayText`,
  };
  return MARK_LOOKS.map(
    (look) =>
      `.${look}.below { border-bottom: ${edges[look]}; } .${look}.beside { border-right: ${edges[look]}; }`,
  ).join('\n');
}

/** Style rules for all looks of marks; `selectorOf` says to what each applies. */
export function lookStyles(
  style: MarkStyle,
  lines: boolean,
  selectorOf: (look: MarkLook) => string,
): string {
  const looks = looksIn(style, lines);
  return MARK_LOOKS.map((look) => `${selectorOf(look)} { ${looks[look]} }`).join('\n');
}

type Looks = Readonly<Record<MarkLook, string>>;

function looksIn(style: MarkStyle, lines: boolean): Looks {
  if (style === 'tint') return TINTS;
  if (!lines) return style === 'line' ? VEILS : TINTS;
  return style === 'line' ? LINES : STRONG_LINES;
}

const LINES: Looks = {
  current: line('dotted', FAINT),
  past: line('dashed', FAINT),
  uncertain: line('dotted', FAINTER),
  reference: line('dotted', FAINTEST),
  differs: line('double', DIFFERS),
  // Dashed as what is past, and fainter: nothing is wrong with it.
  revised: line('dashed', FAINTEST),
};

/** At full strength: as plain to see as the words themselves. */
const STRONG_LINES: Looks = {
  current: line('dotted', 'currentColor', THICK),
  past: line('dashed', 'currentColor', THICK),
  uncertain: line('dotted', 'currentColor', '0.1em'),
  reference: line('dotted', 'currentColor', '0.07em'),
  differs: line('double', DIFFERS, THICK),
  revised: line('dashed', 'currentColor', '0.07em'),
};

/**
 * Ground and ink together: whatever the page's colours are, the words' contrast is at least 11:1.
 * What the looks mean is told by a line as well, not by colour alone (WCAG 2.2, 1.4.1).
 */
const TINTS: Looks = {
  current: marker('#fdf0b8'),
  past: `${marker('#f6dccb')} ${line('dashed', INK)}`,
  uncertain: `${marker('#ecebe6')} ${line('dotted', INK)}`,
  reference: `${marker('#e3ecf8')} ${line('dotted', INK)}`,
  differs: `${marker('#ffd9a8')} ${line('double', '#8a4b1d')}`,
  revised: `${marker('#efe9df')} ${line('dashed', INK)}`,
};

/** Where no line can be drawn. */
const VEILS: Looks = {
  current: veil(7),
  past: veil(12),
  uncertain: veil(4),
  reference: '',
  differs: veil(12),
  revised: veil(4),
};

function line(stroke: Stroke, colour: string, width = 'max(1px, 0.07em)'): string {
  return `text-decoration: underline ${stroke} ${width} ${colour}; text-underline-offset: 0.24em;`;
}

function veil(share: number): string {
  return `background-color: color-mix(in srgb, currentColor ${share}%, transparent);`;
}

function marker(colour: string): string {
  return `background-color: ${colour}; color: ${INK};`;
}
