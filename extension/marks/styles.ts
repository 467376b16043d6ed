/**
 * How marks look: a thin line under the words, in the words' own colour, so that it suits every
 * page, light or dark. In forced colours the system's own colours are used. Where lines can't be
 * drawn, a tint takes their place.
 */
export function markStyles(withLines: boolean): string {
  return `@media screen {
    ::highlight(shirube-current) { ${withLines ? line('dotted') : tint(7)} }
    ::highlight(shirube-past) { ${withLines ? line('dashed') : tint(12)} }
    ::highlight(shirube-uncertain) { ${withLines ? line('dotted') : tint(4)} }
    ::highlight(shirube-open) { ${tint(13)} }
    ::highlight(shirube-flash) { background-color: #ffd75e; color: #1c1a14; }
  }
  @media screen and (forced-colors: active) {
    ::highlight(shirube-current) { text-decoration-color: CanvasText; }
    ::highlight(shirube-past) { text-decoration-color: CanvasText; }
    ::highlight(shirube-uncertain) { text-decoration-color: GrayText; }
    ::highlight(shirube-open) { background-color: Highlight; color: HighlightText; }
    ::highlight(shirube-flash) { background-color: Highlight; color: HighlightText; }
  }`;
}

/** Firefox draws lines in highlights from version 146 (MDN compatibility data, `::highlight`). */
export function drawsLines(userAgent: string): boolean {
  const version = /\bFirefox\/(\d+)/.exec(userAgent)?.[1];
  return version === undefined || Number(version) >= 146;
}

function line(style: 'dotted' | 'dashed'): string {
  return `text-decoration: underline ${style} max(1px, 0.07em) color-mix(in srgb, currentColor 72%, transparent);
    text-underline-offset: 0.24em;`;
}

function tint(share: number): string {
  return `background-color: color-mix(in srgb, currentColor ${share}%, transparent);`;
}
