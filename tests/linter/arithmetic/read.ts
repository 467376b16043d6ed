import { loadGlossary } from '#glossary/index.ts';
import type { Reading } from '#glossary/reading.ts';
import markdown from '#linter/formats/markdown.ts';

const glossary = await loadGlossary();

/** A Markdown draft, read as the linter reads it. */
export function readDraft(text: string): Reading {
  return glossary.read(markdown.parse(text).document);
}

/** A Markdown table of rows whose cells are parted by slashes. */
export function tableOf(...rows: readonly string[]): string {
  return rows
    .flatMap((row, index) => {
      const cells = row.split('/');
      const line = `| ${cells.join(' | ')} |`;
      return index === 0 ? [line, `|${' --- |'.repeat(cells.length)}`] : [line];
    })
    .join('\n');
}
