/** All figures of a document: money, counts, shares, dates, fiscal years and editions. */
import type { Document, Span, TableBlock } from '../document/model.ts';
import { normalPassagesOf, type NormalPassage } from '../document/normal-passages.ts';
import { mayTakeUpYear, soleYear, type Antecedent } from './antecedents.ts';
import { mayHoldFigure } from './characters.ts';
import type { Figure, YearPart } from './model.ts';
import type { FigureDraft, Passage } from './passage.ts';
import { scan } from './scan.ts';
import { unitBefore } from './stated-unit.ts';
import { fiscalYearOf, yearCells } from './table-years.ts';
import { isBareNumber, statedUnits } from './table-units.ts';

/**
 * Finds the figures of a document, in reading order and without overlaps. Each is read within one
 * text block or table cell; a table's bare numbers take the unit that the table, its headers or the
 * block before it state. Offsets are UTF-16 code units into `document.text`.
 */
export function findFigures(document: Document): Figure[] {
  const normals = normalPassagesOf(document);
  const found: Figure[] = [];
  let next = 0;
  let before = '';
  let draftsBefore: readonly FigureDraft[] = NONE;
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      const cells = normals.slice(next, next + block.cells.length);
      readTable(document, block, cells, before, found);
      next += block.cells.length;
      before = '';
      draftsBefore = NONE;
      continue;
    }
    const normal = normals[next];
    next += 1;
    if (normal === undefined) continue;
    const { codes, base, text } = normal;
    // Many passages hold no figure: nothing is made for them.
    if (mayHoldFigure(codes, base, base + text.length)) {
      const takesUp = draftsBefore.length > 0 && mayTakeUpYear(text);
      const yearBefore = takesUp ? soleYear(before, draftsBefore) : undefined;
      draftsBefore = read(passageOf(document, normal, yearBefore), found);
    } else draftsBefore = NONE;
    before = text;
  }
  return found;
}

const NONE: readonly FigureDraft[] = [];

/** Adds the figures of a passage to those before. */
function read(passage: Passage, found: Figure[]): readonly FigureDraft[] {
  const drafts = scan(passage);
  for (const draft of drafts) found.push(place(draft, passage.normal));
  return drafts;
}

function passageOf({ date }: Document, normal: NormalPassage, yearBefore?: Antecedent): Passage {
  const common = { text: normal.text, normal, cell: false, bareNumber: false };
  if (date === undefined && yearBefore === undefined) return common;
  return {
    ...common,
    ...(date !== undefined && { documentDate: date }),
    ...(yearBefore && { yearBefore }),
  };
}

/** Adds the figures of a table, cell by cell. `before` is the normal text of the block before. */
function readTable(
  document: Document,
  table: TableBlock,
  normals: readonly NormalPassage[],
  before: string,
  found: Figure[],
): void {
  const years = yearCells(
    table,
    normals.map(({ text }) => text),
  );
  tablePassages(document, table, normals, before).forEach((passage, index) => {
    const year = years.has(index) ? fiscalYearOf(passage.text) : undefined;
    if (year) found.push(place(year, passage.normal));
    else read(passage, found);
  });
}

/** The cells of a table, each with the unit that holds for it. `before` is the normal text of the block before. */
function tablePassages(
  document: Document,
  table: TableBlock,
  normals: readonly NormalPassage[],
  before: string,
): Passage[] {
  const texts = normals.map(({ text }) => text);
  const units = statedUnits(table, texts, unitBefore(before));
  return normals.map((normal, index) => {
    const unit = units[index];
    const bareNumber = table.cells[index]?.header !== true && isBareNumber(normal.text);
    const passage = { ...passageOf(document, normal), cell: true, bareNumber };
    return unit === undefined ? passage : Object.assign(passage, { stated: unit });
  });
}

/** A draft with its offsets mapped back into the document. */
function place(draft: FigureDraft, normal: NormalPassage): Figure {
  const { years, rangeEnd, antecedent } = draft;
  const { start, end } = mapped(draft, normal);
  const text = normal.source.slice(start, end);
  if (years === undefined && rangeEnd === undefined && antecedent === undefined) {
    return { ...draft, start, end, text };
  }
  return {
    ...draft,
    start,
    end,
    text,
    ...(years !== undefined && { years: years.map((year) => placeYear(year, normal)) }),
    ...(rangeEnd !== undefined && { rangeEnd: mapped(rangeEnd, normal) }),
    ...(antecedent !== undefined && { antecedent: mapped(antecedent, normal) }),
  };
}

function placeYear(year: YearPart, normal: NormalPassage): YearPart {
  return { ...year, ...mapped(year, normal) };
}

function mapped({ start, end }: Span, normal: NormalPassage): Span {
  return { start: normal.startOf(start), end: normal.endOf(end - 1) };
}
