import { csvText } from '../../glossary/compile/export-csv.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { cardContent, type CardContent, type Locale } from '../card/content.ts';
import { citationText } from '../card/citation.ts';
import type { PageTerm } from '../messages/panel-port.ts';

/** As what a page's terms can be written to a file. */
export const EXPORT_FORMATS = ['markdown', 'csv', 'json'] as const;
/** One of {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What is written of a page. */
export interface PageToExport {
  readonly title: string;
  readonly address: string | undefined;
  readonly terms: readonly PageTerm[];
}

/** What is needed to write it: the glossary, the day (`YYYY-MM-DD`) and the reader's language. */
export interface ExportSource {
  readonly glossary: Glossary;
  readonly today: string;
  readonly locale: Locale;
}

/** A file to save. */
export interface ExportedFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

/** A term of the page, with what is known of each entry that it may mean. */
interface ExportedTerm extends PageTerm {
  readonly contents: readonly CardContent[];
}

const FILES = {
  markdown: { ending: 'md', type: 'text/markdown', write: toMarkdown },
  csv: { ending: 'csv', type: 'text/csv', write: toCsv },
  json: { ending: 'json', type: 'application/json', write: toJson },
} as const;

/** The terms of a page as a file, in the order of the page. Terms of which the glossary knows no entry are left out. */
export function exportedFile(
  page: PageToExport,
  format: ExportFormat,
  source: ExportSource,
): ExportedFile {
  const { glossary, today, locale } = source;
  const terms = page.terms.flatMap((term): ExportedTerm[] => {
    const contents = term.ids
      .map((id) => cardContent(glossary, id, today, locale))
      .filter((content) => content !== undefined);
    return contents.length === 0 ? [] : [{ ...term, contents }];
  });
  const { ending, type, write } = FILES[format];
  return {
    name: `${fileNameOf(page.title)}.${ending}`,
    type,
    text: write({ ...page, terms: [] }, terms, source),
  };
}

/** A list of definitions, with the sources of each: ready to be an annex. */
function toMarkdown(
  { title, address }: PageToExport,
  terms: readonly ExportedTerm[],
  { today, locale }: ExportSource,
): string {
  const heading = escaped(title === '' ? (address ?? '') : title);
  const from =
    address === undefined ? [] : [`<${address.replaceAll(/[<>\s]/g, encodeURIComponent)}>`];
  const entries = terms.flatMap(({ surface, count, contents }) =>
    contents.flatMap((content) => {
      const [definition = '', ...sources] = citationText(content, locale).split('\n');
      return [
        `- ${escaped(definition)}（「${escaped(surface)}」 ×${count}）`,
        ...sources.map((line) => `  - ${escaped(line)}`),
      ];
    }),
  );
  return [`# ${heading}`, '', ...from, today, '', ...entries, ''].join('\n');
}

function toCsv(_: PageToExport, terms: readonly ExportedTerm[], { locale }: ExportSource): string {
  const header = [
    'surface',
    'count',
    'id',
    'kind',
    'name',
    'short',
    'definition',
    'state',
    'sources',
  ];
  const rows = terms.flatMap(({ surface, count, contents }) =>
    contents.map((content) => [
      surface,
      String(count),
      content.id,
      content.kindLabel,
      content.name,
      content.short?.text ?? '',
      content.definition,
      content.standing.state,
      citationText(content, locale).split('\n').slice(1).join(' | '),
    ]),
  );
  return csvText([header, ...rows]);
}

function toJson(
  { title, address }: PageToExport,
  terms: readonly ExportedTerm[],
  { today }: ExportSource,
): string {
  const page = { title, ...(address !== undefined && { address }), date: today };
  const listed = terms.map(({ surface, count, contents }) => ({
    surface,
    count,
    entries: contents.map(({ id, kind, name, short, definition, standing, notes }) => ({
      id,
      kind,
      name,
      ...(short !== undefined && { short: short.text }),
      definition,
      standing,
      sources: notes,
    })),
  }));
  return `${JSON.stringify({ ...page, terms: listed }, undefined, 2)}\n`;
}

/** Text that Markdown shows as it is: no page and no glossary can bring markup or HTML into the file. */
function escaped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~!&]/g, String.raw`\$&`);
}

/** A name that every system takes as a file's. */
function fileNameOf(title: string): string {
  const name = title
    .normalize('NFC')
    .replaceAll(/[\p{C}\\/:*?"<>|.\s]+/gu, ' ')
    .trim();
  return Array.from(name).slice(0, 60).join('').trim() || 'shirube';
}
