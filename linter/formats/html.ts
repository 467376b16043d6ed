import type { FileFormat } from './format.ts';

/** Web pages. Edited by what made them, so no fix is offered. */
export default {
  id: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  async open(bytes, path) {
    // The parser is loaded for those who need it.
    const { readHtml } = await import('./html/read-html.ts');
    return readHtml(bytes, path);
  },
} satisfies FileFormat;
