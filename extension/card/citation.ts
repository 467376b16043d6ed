import type { CardContent, CardNote, Locale } from './content.ts';
import { formatDate } from './format.ts';

/**
 * An entry as a text to paste into a document: what it is, then its sources, each with its place and
 * address.
 */
export function citationText(content: CardContent, locale: Locale): string {
  const { name, short, definition, notes } = content;
  const names = short === undefined || short.text === name ? name : `${name}（${short.text}）`;
  return [
    `${names}${locale === 'ja' ? '：' : ': '}${definition}`,
    ...notes.map((note) => sourceLine(note, locale)),
  ].join('\n');
}

/** One source as a line of text: who said it where and when, and its address. */
export function sourceLine({ title, issuer, date, at, url }: CardNote, locale: Locale): string {
  const day = date === undefined ? '' : formatDate(date, locale);
  const when = day === '' ? '' : locale === 'ja' ? `（${day}）` : ` (${day})`;
  const line =
    locale === 'ja' ? `${issuer}「${title}」${when}、${at}` : `${issuer}, “${title}”${when}, ${at}`;
  return url === undefined ? line : `${line} ${url}`;
}
