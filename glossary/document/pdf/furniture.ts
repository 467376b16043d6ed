import type { PdfPage } from './model.ts';
import { rowsByBase } from './rows.ts';
import type { Frame } from './runs.ts';
import type { Segment } from './segments.ts';

/** The segments of a page, by writing direction; the direction with the most text first. */
export interface PageSegments {
  readonly page: PdfPage;
  readonly frames: readonly (Omit<Frame, 'runs'> & { readonly segments: readonly Segment[] })[];
}

/** Parts of a page's height at its top and foot where running heads and page numbers stand. */
const EDGE = 0.12;
/** Points by which what stands in the same place may differ. */
const PLACE = 4;
/** A running head stands on at least so many pages; of few pages on all but one. */
const PAGES = 3;
/** In ems: the least space between a running head and the text. */
const CLEAR = 1;
/** Units of the longest running head. */
const LONGEST = 80;
/** As a share of the size of most text: what is larger is a title, though it may come again. */
const LARGEST = 1.1;

const PAGE_NUMBER =
  /^(?:p(?:age|\.)?\s?)?[-–—―−‐－<〈(（]{0,2}\s?([0-9０-９]{1,4})\s?[->–—―−‐－〉)）]{0,2}(?:\s?(?:[/／]|of)\s?[0-9０-９]{1,4})?(?:\s?(?:ページ|頁))?$/i;

/** A line near the top or foot of a page. */
interface EdgeLine {
  readonly page: PdfPage;
  readonly segments: readonly Segment[];
  readonly base: number;
  readonly size: number;
  /** Alike for lines that differ in digits alone. */
  readonly key: string;
  /** What it would count if it were a page number. */
  readonly number?: number;
  /** It is what the file itself calls the page. */
  readonly isLabel: boolean;
}

/** What belongs to the pages and not to the text: running heads, page numbers. `size`: that of most text. */
export function furnitureOf(pages: readonly PageSegments[], size: number): ReadonlySet<Segment> {
  const lines = pages.flatMap(edgeLines).filter((line) => line.size <= size * LARGEST);
  const offsets = numberOffsets(lines);
  const heads = repeated(lines, Math.min(PAGES, Math.max(2, pages.length - 1)));
  const furniture = new Set<Segment>();
  const onPage = new Map<PdfPage, EdgeLine[]>();
  for (const line of lines) {
    const isNumber =
      line.isLabel || (line.number !== undefined && offsets.has(line.number - line.page.number));
    if (isNumber) line.segments.forEach((segment) => furniture.add(segment));
    else if (line.number === undefined && heads.has(line)) hold(onPage, line.page, line);
  }
  for (const page of pages) {
    const found = onPage.get(page.page) ?? [];
    const body = bodyOf(page, new Set(found.flatMap(({ segments }) => segments)), furniture);
    for (const line of found) {
      if (isApart(line, body)) line.segments.forEach((segment) => furniture.add(segment));
    }
  }
  return furniture;
}

/** The height that the text of a page takes, points; upside down where it has none. */
interface Body {
  readonly top: number;
  readonly bottom: number;
}

/** Of what is neither a head nor a page number. */
function bodyOf({ frames }: PageSegments, ...apart: readonly ReadonlySet<Segment>[]): Body {
  let top = Infinity;
  let bottom = -Infinity;
  for (const { vertical, angle, segments } of frames) {
    if (vertical || angle !== 0) continue;
    for (const segment of segments) {
      if (apart.some((set) => set.has(segment))) continue;
      top = Math.min(top, segment.top);
      bottom = Math.max(bottom, segment.bottom);
    }
  }
  return { top, bottom };
}

/**
 * Whether a line stands clear of a page's text. What is alone on its page is what the page says, and
 * a line like others of its text is text, though other pages have the same there.
 */
function isApart({ base, size }: EdgeLine, { top, bottom }: Body): boolean {
  return top <= bottom && (base + size * CLEAR <= top || base - size * (CLEAR + 0.8) >= bottom);
}

function edgeLines({ page, frames }: PageSegments): EdgeLine[] {
  return frames
    .filter(({ vertical, angle }) => !vertical && angle === 0)
    .flatMap(({ segments }) =>
      rowsByBase(segments.filter((segment) => isAtEdge(segment, page))).flatMap((row) => {
        const text = row
          .flatMap(({ runs }) => runs.map((run) => run.text))
          .join('')
          .trim();
        const [first] = row;
        if (first === undefined || text.length > LONGEST) return [];
        const { base } = first;
        const size = row.reduce((most, one) => Math.max(most, one.size), 0);
        const digits = PAGE_NUMBER.exec(text)?.[1];
        const number = digits === undefined ? undefined : Number(digits.normalize('NFKC'));
        const key = text.replace(/[0-9０-９]+/g, '#').replace(/\s+/g, '');
        const isLabel =
          page.label !== undefined && text.replace(/^[-–\s]+|[-–\s]+$/g, '') === page.label;
        return [
          {
            page,
            segments: row,
            base,
            size,
            key,
            isLabel,
            ...(number !== undefined && { number }),
          },
        ];
      }),
    );
}

function isAtEdge({ base }: Segment, { height }: PdfPage): boolean {
  return base < height * EDGE || base > height * (1 - EDGE);
}

/**
 * What is to be added to a page's place in the file to get the number printed on it, wherever two
 * pages agree: parts of a file may be numbered for themselves. One page alone must be numbered as
 * the file counts.
 */
function numberOffsets(lines: readonly EdgeLine[]): ReadonlySet<number> {
  const pages = new Map<number, Set<PdfPage>>();
  for (const { number, page } of lines) {
    if (number === undefined) continue;
    const offset = number - page.number;
    pages.set(offset, (pages.get(offset) ?? new Set()).add(page));
  }
  return new Set(
    [...pages].flatMap(([offset, { size }]) => (size > 1 || offset === 0 ? [offset] : [])),
  );
}

/** The lines that stand alike in the same place on so many pages. */
function repeated(lines: readonly EdgeLine[], least: number): ReadonlySet<EdgeLine> {
  const groups = new Map<string, EdgeLine[]>();
  for (const line of lines) hold(groups, line.key, line);
  const found = new Set<EdgeLine>();
  for (const group of groups.values()) {
    if (group.length < least) continue;
    const sorted = group.sort((a, b) => a.base - b.base);
    for (let from = 0; from < sorted.length;) {
      let to = from + 1;
      while ((sorted[to]?.base ?? Infinity) - (sorted[to - 1]?.base ?? 0) <= PLACE) to++;
      const same = sorted.slice(from, to);
      if (new Set(same.map(({ page }) => page)).size >= least)
        same.forEach((one) => found.add(one));
      from = to;
    }
  }
  return found;
}

function hold<Key>(groups: Map<Key, EdgeLine[]>, key: Key, line: EdgeLine): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [line]);
  else group.push(line);
}
