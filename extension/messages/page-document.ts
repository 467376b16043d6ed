import type {
  Block,
  Cell,
  Document,
  Passage,
  Span,
  TextBlock,
} from '../../glossary/document/model.ts';
import { countIn, listIn, recordIn, textIn } from './checks.ts';
import { MOST_EXAMINED, type Cover, type PageToExamine } from './examination.ts';

const MOST_BLOCKS = 500_000;
const MOST_CELLS = 500_000;
const MOST_OMITTED = 500_000;
const MOST_TITLES = 100;
const KINDS = ['heading', 'paragraph', 'list-item', 'caption', 'note'] as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * A page to be examined, as it came in a message; undefined for anything else. Every span lies in the
 * text and the blocks follow one another, so that whatever reads it can trust the model.
 */
export function pageToExamineIn(value: unknown): PageToExamine | undefined {
  const record = recordIn(value);
  const document = documentIn(record?.document);
  if (record === undefined || document === undefined) return undefined;
  const headline = textIn(record.headline, 2000);
  const cover = coverIn(record.cover);
  return {
    document,
    ...(headline !== undefined && { headline }),
    ...(cover !== undefined && { cover }),
  };
}

function coverIn(value: unknown): Cover | undefined {
  const record = recordIn(value);
  const titles = listIn(record?.titles, MOST_TITLES, (title) => textIn(title, 2000));
  const end = countIn(record?.end);
  return titles && end !== undefined ? { titles, end } : undefined;
}

function documentIn(value: unknown): Document | undefined {
  const record = recordIn(value);
  const text = textIn(record?.text, MOST_EXAMINED);
  if (record === undefined || text === undefined) return undefined;
  const blocks = listIn(record.blocks, MOST_BLOCKS, blockIn);
  if (blocks === undefined || !areInOrder(blocks, text.length)) return undefined;
  const title = textIn(record.title, 2000);
  return { text, blocks, ...(title !== undefined && { title }) };
}

function blockIn(value: unknown): Block | undefined {
  const record = recordIn(value);
  const span = record && spanIn(record);
  if (record === undefined || span === undefined) return undefined;
  const quoted = record.quoted === true && { quoted: true };
  if (record.kind === 'table') {
    const cells = listIn(record.cells, MOST_CELLS, cellIn);
    if (cells === undefined || !cells.every((cell) => isWithin(cell, span))) return undefined;
    return { ...span, kind: 'table', cells, ...quoted };
  }
  const kind = KINDS.find((known) => known === record.kind);
  const passage = passageIn(record, span);
  return kind && passage && { ...passage, kind, ...levelAndMarker(record), ...quoted };
}

function levelAndMarker(record: Fields): Pick<TextBlock, 'level' | 'marker'> {
  const level = countIn(record.level);
  const marker = textIn(record.marker, 100);
  return { ...(level !== undefined && { level }), ...(marker !== undefined && { marker }) };
}

function cellIn(value: unknown): Cell | undefined {
  const record = recordIn(value);
  const span = record && spanIn(record);
  const passage = record && span && passageIn(record, span);
  const [row, column] = [countIn(record?.row), countIn(record?.column)];
  const [rowSpan, columnSpan] = [countIn(record?.rowSpan), countIn(record?.columnSpan)];
  if (passage === undefined || row === undefined || column === undefined) return undefined;
  if (rowSpan === undefined || columnSpan === undefined) return undefined;
  return { ...passage, row, column, rowSpan, columnSpan, header: record?.header === true };
}

function passageIn(record: Fields, span: Span): Passage | undefined {
  if (record.omitted === undefined) return span;
  const omitted = listIn(record.omitted, MOST_OMITTED, (item) => {
    const fields = recordIn(item);
    return fields && spanIn(fields);
  });
  if (omitted === undefined || !omitted.every((part) => isWithin(part, span))) return undefined;
  return { ...span, omitted };
}

function spanIn(record: Fields): Span | undefined {
  const [start, end] = [countIn(record.start), countIn(record.end)];
  return start === undefined || end === undefined || end < start ? undefined : { start, end };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function areInOrder(blocks: readonly Block[], length: number): boolean {
  let reached = 0;
  for (const { start, end } of blocks) {
    if (start < reached || end > length) return false;
    reached = end;
  }
  return true;
}
