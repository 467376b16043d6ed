import { plainText } from '#glossary/document/plain-text.ts';
import type { TextFormat } from './format.ts';

/** Text as extracted from a PDF: the document's offsets are the file's. */
export default {
  id: 'plain-text',
  extensions: ['.txt'],
  parse: (text) => ({
    document: plainText(text),
    comments: [],
    links: [],
    footnotes: { marks: [], bodies: [] },
    anchors: new Set(),
    extracted: true,
    locate: ({ start, end }) => ({ start, end, exact: true }),
  }),
} satisfies TextFormat;
