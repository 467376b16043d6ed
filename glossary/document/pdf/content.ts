import type { PdfItem, PdfPage } from './model.ts';

/** A matrix `[a, b, c, d, e, f]`: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly number[];

/** What this needs of pdf.js's `TextItem`. */
interface ContentItem {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** pdf.js's `TextMarkedContent`, which is no text and has no div. */
interface MarkedContent {
  readonly type: string;
}

/** What this needs of the answer of pdf.js's `page.getTextContent({ disableNormalization: true })`. */
export interface PageContent {
  readonly items: readonly (ContentItem | MarkedContent)[];
  readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>;
}

/** What this needs of pdf.js's `page.getViewport({ scale: 1, rotation: 0 })`. */
export interface PageViewport {
  readonly width: number;
  readonly height: number;
  readonly transform: Matrix;
}

/** A page of what pdf.js says of it. `number` is 1-based; `label` is the file's own name of the page. */
export function pdfPageOf(
  number: number,
  viewport: PageViewport,
  content: PageContent,
  label?: string,
): PdfPage {
  const items: PdfItem[] = [];
  for (const item of content.items) {
    if ('str' in item) items.push(itemOf(item, viewport, content.styles));
  }
  const { width, height } = viewport;
  return { number, width, height, items, ...(label !== undefined && { label }) };
}

function itemOf(
  item: ContentItem,
  { transform: view }: PageViewport,
  styles: PageContent['styles'],
): PdfItem {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const scale = Math.hypot(va, vb);
  const vertical = styles[item.fontName]?.vertical === true;
  const size = Math.hypot(c, d) * scale;
  const length = (vertical ? item.height : item.width) * scale;
  const angle = degrees(va * a + vc * b, vb * a + vd * b);
  const isBlank = item.height === 0 && !vertical;
  return {
    text: item.str,
    x: finite(va * e + vc * f + ve),
    y: finite(vb * e + vd * f + vf),
    width: finite(vertical ? size : length),
    height: finite(vertical ? length : isBlank ? 0 : size),
    hasEol: item.hasEOL,
    ...(vertical && { vertical }),
    ...(angle !== 0 && { angle }),
    fontName: item.fontName,
  };
}

/** The direction of a vector in whole degrees, 0 to 359, clockwise since y grows downwards. */
function degrees(x: number, y: number): number {
  const turn = Math.round((Math.atan2(y, x) * 180) / Math.PI);
  return Number.isFinite(turn) ? (turn + 360) % 360 : 0;
}

/** Hostile matrices give infinities. */
function finite(length: number): number {
  return Number.isFinite(length) ? length : 0;
}
