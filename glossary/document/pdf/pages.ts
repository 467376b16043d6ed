import type { Part } from './arrange.ts';
import { arrange } from './arrange.ts';
import type { PlacedPart } from './flow.ts';
import type { PageSegments } from './furniture.ts';
import { furnitureOf } from './furniture.ts';
import { Margins } from './margins.ts';
import type { PdfPage } from './model.ts';
import type { Notes } from './notes.ts';
import { notesOf } from './notes.ts';
import { withoutRuby } from './ruby.ts';
import { framesOf } from './runs.ts';
import { segmentsOf } from './segments.ts';
import type { HeadingLevels } from './sizes.ts';
import { Sizes } from './sizes.ts';

/** What a page says. */
export interface ReadPage {
  /** 1-based. */
  readonly number: number;
  /** The text that goes on from page to page. */
  readonly text: readonly PlacedPart[];
  /** What stands beside it: notes at its foot, text in another direction. */
  readonly asides: readonly PlacedPart[];
}

const known = new WeakMap<PdfPage, PageSegments>();

/** The segments of a page. They are made once: a reader reads the first pages before it has them all. */
function segmentsOfPage(page: PdfPage): PageSegments {
  const made = known.get(page) ?? {
    page,
    frames: framesOf(page).map(({ vertical, angle, runs }) => ({
      vertical,
      angle,
      segments: withoutRuby(segmentsOf(runs)),
    })),
  };
  known.set(page, made);
  return made;
}

/** A page whose lines are known. */
interface ArrangedPage extends Notes {
  readonly page: PdfPage;
  /** Names what has the same margins. */
  readonly layout: string;
  /** Text in other directions than most of the page's. */
  readonly others: readonly Part[];
}

/** What the pages say, without running heads and page numbers. Yields after each page. */
export function* readPages(pages: readonly PdfPage[]): Generator<void, ReadPage[], void> {
  const segments: PageSegments[] = [];
  const sizes = new Sizes();
  for (const page of pages) {
    const made = segmentsOfPage(page);
    segments.push(made);
    for (const frame of made.frames) sizes.add(frame.segments);
    yield;
  }
  const size = sizes.body;
  const furniture = furnitureOf(segments, size);
  yield;
  const margins = new Margins();
  const arranged: ArrangedPage[] = [];
  for (const { page, frames } of segments) {
    const [main = [], ...others] = frames.map((frame) =>
      arrange(frame.segments.filter((segment) => !furniture.has(segment))),
    );
    const notes = notesOf(main, size, (arranged.at(-1)?.notes.length ?? 0) > 0);
    const layout = `${page.width.toFixed()} ${String(frames[0]?.vertical)} ${String(frames[0]?.angle)}`;
    arranged.push({ ...notes, page, layout, others: others.flat() });
    for (const part of notes.text) if (part.kind === 'line') margins.add(layout, part.line);
    yield;
  }
  const levels = sizes.headingLevels();
  return arranged.map((page) => placed(page, margins, levels));
}

function placed(
  { page, layout, text, notes, others, begins }: ArrangedPage,
  margins: Margins,
  levels: HeadingLevels,
): ReadPage {
  const { number } = page;
  const place = (part: Part): PlacedPart => {
    if (part.kind === 'table') return { part, page: number, margin: 0 };
    const level = levels.levelOf(part.line);
    const margin = margins.of(layout, part.line);
    return { part, page: number, margin, ...(level !== undefined && { level }) };
  };
  const note = (part: Part): PlacedPart => ({
    part,
    page: number,
    margin: part.kind === 'line' ? margins.of(layout, part.line) : 0,
    note: { begins: part.kind === 'line' && begins.has(part.line) },
  });
  const beside = (part: Part): PlacedPart => ({
    part,
    page: number,
    margin: part.kind === 'line' ? part.line.region.right : 0,
  });
  return {
    number,
    text: text.map(place),
    asides: [...notes.map(note), ...others.map(beside)],
  };
}
