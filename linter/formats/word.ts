import type { FileFormat } from './format.ts';

/** Word files since 2007. Macros are never looked at. */
export default {
  id: 'word',
  extensions: ['.docx', '.docm'],
  isSlow: true,
  async open(bytes, path) {
    // The reader is loaded for those who need it.
    const { readWord } = await import('./word/read-word.ts');
    return readWord(bytes, path);
  },
} satisfies FileFormat;
