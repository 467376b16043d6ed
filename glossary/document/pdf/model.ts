/** The text of a PDF as pdf.js gives it, and where in it a stretch of the document stands. */

/**
 * One text item of a page. Lengths are PDF points in the viewport without rotation, y from the top
 * of the page: what pdf.js calls `page.getViewport({ scale: 1, rotation: 0 })`.
 */
export interface PdfItem {
  /** As pdf.js gives it without its own normalisation: radicals and compatibility forms stay. */
  readonly text: string;
  /** Left end of the baseline; for vertical writing the middle of the column. */
  readonly x: number;
  /** The baseline; for vertical writing the top of the run. */
  readonly y: number;
  /** Length of the run; for vertical writing the font size. */
  readonly width: number;
  /** Font size; for vertical writing the length of the run downwards. 0 for an item of white space. */
  readonly height: number;
  /** pdf.js says that a line of the content ends with it. */
  readonly hasEol: boolean;
  /** Written from top to bottom, in columns from right to left. */
  readonly vertical?: boolean;
  /** Clockwise turn of its line from the horizontal, in whole degrees, 1 to 359; absent for 0. */
  readonly angle?: number;
  /** The name under which pdf.js knows its font: the same on all pages for the same font. */
  readonly fontName?: string;
}

/** A page and its text items, in pdf.js's order. */
export interface PdfPage {
  /** 1-based. */
  readonly number: number;
  /** What the file itself calls the page (`iv`, `A-3`), where it says so. */
  readonly label?: string;
  /** PDF points, without rotation. */
  readonly width: number;
  readonly height: number;
  /** `items[i]` is the text of the text layer's i-th div: items of marked content are left out. */
  readonly items: readonly PdfItem[];
}

/** A stretch of one item's text. */
export interface PdfPlacePart {
  /** 1-based page number. */
  readonly page: number;
  /** Index in the page's `items`. */
  readonly item: number;
  /** UTF-16 offsets into the item's text; `start < end`. */
  readonly start: number;
  readonly end: number;
}

/** The items through which a stretch of the document runs, in reading order; at least one. */
export type PdfPlace = readonly PdfPlacePart[];
