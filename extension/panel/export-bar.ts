import { build, buttonOf } from '../dom/build.ts';
import { saveFile } from '../dom/save-file.ts';
import type { Say } from '../locales/say.ts';
import { EXPORT_FORMATS, type ExportedFile, type ExportFormat } from './exported.ts';

const NAMES: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  csv: 'CSV',
  json: 'JSON',
};

/** The way to a file of the page's terms, one button for each format. */
export function exportBar(make: (format: ExportFormat) => ExportedFile, say: Say): HTMLElement {
  return build(
    'p',
    { class: 'export' },
    build('span', { id: 'export-label' }, say('exportTerms')),
    build(
      'span',
      { role: 'group', 'aria-labelledby': 'export-label' },
      EXPORT_FORMATS.map((format) =>
        buttonOf({ 'data-format': format }, () => save(make(format)), NAMES[format]),
      ),
    ),
  );
}

function save({ name, type, text }: ExportedFile): void {
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name);
}
