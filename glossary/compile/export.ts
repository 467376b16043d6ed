import type { Bundle } from './bundle.ts';
import { toCsv } from './export-csv.ts';
import { toSkos } from './export-skos.ts';

export const EXPORT_FORMATS = ['json', 'csv', 'skos'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The glossary in a format for other programs; ends with a line end. */
export function exportGlossary(bundle: Bundle, format: ExportFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ version: bundle.version, entries: bundle.entries, sources: bundle.sources }, undefined, 2)}\n`;
    case 'csv':
      return toCsv(bundle.entries);
    case 'skos':
      return `${JSON.stringify(toSkos(bundle), undefined, 2)}\n`;
  }
}
