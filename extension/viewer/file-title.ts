import type { PDFDocumentProxy } from 'pdfjs-dist';

/** What word processors and browsers write into a file's properties unasked. */
const SAYS_NOTHING =
  /^(?:untitled|無題|about:|Microsoft (?:Word|PowerPoint) - )|\.(?:docx?|pptx?|xlsx?|jtd)$/iu;
const LONGEST = 300;

/** The title in a file's properties, on one line; undefined where there is none that says anything. */
export async function titleOf(file: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await file.getMetadata().catch(() => ({ info: {} }));
  const title: unknown = Reflect.get(info, 'Title');
  return typeof title === 'string' ? sayingTitle(title) : undefined;
}

/** A title on one line; undefined for one that says nothing of the document. */
export function sayingTitle(title: string): string | undefined {
  const line = title.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === '' || SAYS_NOTHING.test(line) ? undefined : line.slice(0, LONGEST);
}
