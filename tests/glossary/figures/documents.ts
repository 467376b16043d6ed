import type { Cell, Document } from '../../../glossary/document/model.ts';
import { findFigures } from '../../../glossary/figures/figures.ts';
import type { Figure } from '../../../glossary/figures/model.ts';

/** A document of one paragraph. `date`: the date from which it speaks. */
export function paragraph(text: string, date?: string): Document {
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length }] as const;
  return date === undefined ? { text, blocks } : { text, blocks, date };
}

/** A document of a paragraph (when there is a caption) and a table whose first row is its header. */
export function table(rows: readonly (readonly string[])[], caption = ''): Document {
  let text = caption;
  const cells: Cell[] = [];
  rows.forEach((row, rowIndex) =>
    row.forEach((content, column) => {
      const start = text.length;
      text += `${content}\t`;
      const place = { row: rowIndex, column, rowSpan: 1, columnSpan: 1, header: rowIndex === 0 };
      cells.push({ start, end: start + content.length, ...place });
    }),
  );
  const before = { kind: 'paragraph', start: 0, end: caption.length } as const;
  const block = { kind: 'table', start: caption.length, end: text.length, cells } as const;
  return { text, blocks: caption === '' ? [block] : [before, block] };
}

/** The figures of a single paragraph. */
export function figuresOf(text: string, date?: string): Figure[] {
  return findFigures(paragraph(text, date));
}

/** What a figure says, for tables of expectations: 12.5億円=1250000000 約+程度. */
export function brief(figure: Figure): string {
  const { text, kind, value, unit, yen, low, high, qualifiers, problem } = figure;
  const amount = yen === undefined ? `${value}${kind === 'date' ? '' : unit}` : `¥${yen}`;
  const range = low === undefined ? [] : [`${low}..${high}`];
  const written = text.replaceAll(/\s/g, '');
  return [
    `${written}=${amount}`,
    ...range,
    ...qualifiers,
    ...(problem === undefined ? [] : [problem]),
  ].join(' ');
}

export function briefly(text: string, date?: string): string[] {
  return figuresOf(text, date).map(brief);
}
