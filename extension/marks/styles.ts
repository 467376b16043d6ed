/** What a browser can draw of a highlight. */
export interface HighlightAbilities {
  /** Underlines. Firefox has them from version 146 (MDN compatibility data, `::highlight`). */
  readonly lines: boolean;
  /**
   * Underlines in forced colours. Chromium 156 paints every highlight there as selected text,
   * whatever its style says: a page full of terms would look selected throughout, so there no
   * marks are drawn, and the panel and the keyboard lead to the terms.
   */
  readonly forcedLines: boolean;
}

/** What the browser that calls itself this can draw. */
export function highlightAbilities(userAgent: string): HighlightAbilities {
  const firefox = /\bFirefox\/(\d+)/.exec(userAgent)?.[1];
  const lines = firefox === undefined || Number(firefox) >= 146;
  return { lines, forcedLines: firefox !== undefined && lines };
}

/**
 * How marks look: a thin line under the words, in the words' own colour, so that it suits every
 * page, light or dark. Where lines can't be drawn, a tint takes their place.
 */
export function markStyles({ lines, forcedLines }: HighlightAbilities): string {
  return `@media screen and (forced-colors: none) {
    ::highlight(shirube-current) { ${lines ? line('dotted', FAINT) : tint(7)} }
    ::highlight(shirube-past) { ${lines ? line('dashed', FAINT) : tint(12)} }
    ::highlight(shirube-uncertain) { ${lines ? line('dotted', FAINTER) : tint(4)} }
    ::highlight(shirube-reference) { ${lines ? line('dotted', FAINTEST) : ''} }
    ::highlight(shirube-differs) { ${lines ? line('double', DIFFERS) : tint(12)} }
    ::highlight(shirube-open) { ${tint(13)} }
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

const FORCED_LINES = `@media screen and (forced-colors: active) {
    ::highlight(shirube-current) { ${line('dotted', 'CanvasText')} }
    ::highlight(shirube-past) { ${line('dashed', 'CanvasText')} }
    ::highlight(shirube-uncertain) { ${line('dotted', 'GrayText')} }
    ::highlight(shirube-reference) { ${line('dotted', 'GrayText')} }
    ::highlight(shirube-differs) { ${line('double', 'CanvasText')} }
  }`;

function line(style: 'dotted' | 'dashed' | 'double', colour: string): string {
  return `text-decoration: underline ${style} max(1px, 0.07em) ${colour};
    text-underline-offset: 0.24em;`;
}

function tint(share: number): string {
  return `background-color: color-mix(in srgb, currentColor ${share}%, transparent);`;
}
