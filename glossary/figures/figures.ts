/** All figures of a document: money, counts, shares, dates, fiscal years and editions. */
import type { Document, Span, TableBlock } from '../document/model.ts';
import type { Figure } from './model.ts';
import { normalPassages, type NormalPassage, type Places } from './normal-passages.ts';
import type { FigureDraft, Passage } from './passage.ts';
import { scan } from './scan.ts';
import { unitBefore } from './stated-unit.ts';
import { isBareNumber, statedUnits } from './table-units.ts';

/**
 * Finds the figures of a document, in reading order and without overlaps. Each is read within one
 * text block or table cell; a table's bare numbers take the unit that the table, its headers or the
 * block before it state. Offsets are UTF-16 code units into `document.text`.
 */
export function findFigures(document: Document): Figure[] {
  const normals = normalPassages(document);
  const found: Figure[][] = [];
  let next = 0;
  let before = '';
  for (const block of document.blocks) {
    const count = block.kind === 'table' ? block.cells.length : 1;
    const own = normals.slice(next, next + count);
    const read =
      block.kind === 'table'
        ? tablePassages(document, block, own, before)
        : own.map((normal) => passageOf(document, normal));
    for (const passage of read) found.push(scan(passage).map((draft) => place(draft, passage)));
    before = block.kind === 'table' ? '' : (own[0]?.text ?? '');
    next += count;
  }
  return found.flat();
}

function passageOf(
  { text: source, date }: Document,
  { text, codes, places }: NormalPassage,
): Passage {
  const common = { text, codes, places, source, cell: false, bareNumber: false };
  return date === undefined ? common : { ...common, documentDate: date };
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

/** A draft with its offsets mapped back into the document. The draft itself becomes the figure. */
function place(draft: FigureDraft, { places, source }: Passage): Figure {
  const { years, rangeEnd, antecedent } = draft;
  const span = mapped(draft, places);
  const placed = Object.assign(draft, span, { text: source.slice(span.start, span.end) });
  if (years !== undefined) {
    Object.assign(placed, {
      years: years.map((year) => Object.assign({}, year, mapped(year, places))),
    });
  }
  if (rangeEnd !== undefined) Object.assign(placed, { rangeEnd: mapped(rangeEnd, places) });
  if (antecedent !== undefined) Object.assign(placed, { antecedent: mapped(antecedent, places) });
  return placed;
}

function mapped({ start, end }: Span, places: Places): Span {
  return { start: places.startOf(start), end: places.endOf(end - 1) };
}
