import type { Block } from '../../../../glossary/document/model.ts';
import type { PdfDocument } from '../../../../glossary/document/pdf.ts';
import { pdfDocument } from '../../../../glossary/document/pdf.ts';
import type { PdfPage } from '../../../../glossary/document/pdf/model.ts';
import { normalisePassage } from '../../../../glossary/text/normalise.ts';

/** The blocks of pages as `kind: normal text`, tables by their rows, `*` before header cells. */
export function outline(pages: readonly PdfPage[]): string[] {
  return outlineOf(pdfDocument(pages));
}

/** As `outline`, of a document. */
export function outlineOf({ document: { text, blocks } }: PdfDocument): string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return `table: ${rows(text, block.cells).join(' / ')}`;
    const level = block.level === undefined ? '' : ` ${String(block.level)}`;
    return `${block.kind}${level}: ${normalisePassage(text, block).text}`;
  });
}

function rows(text: string, cells: Extract<Block, { kind: 'table' }>['cells']): string[] {
  const found = new Map<number, string[]>();
  for (const cell of cells) {
    const shown = (cell.header ? '*' : '') + normalisePassage(text, cell).text;
    found.set(cell.row, [...(found.get(cell.row) ?? []), shown]);
  }
  return [...found.values()].map((row) => row.join(' | '));
}
