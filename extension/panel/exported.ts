import { csvText } from '../../glossary/compile/export-csv.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { cardContent, kindLabel, type CardContent, type Locale } from '../card/content.ts';
import { citationText, sourceLine } from '../card/citation.ts';
import type { Say } from '../locales/say.ts';
import type { PageFigure, PageTerm } from '../messages/panel-port.ts';
import {
  FIGURE_COLUMNS,
  figureCells,
  figureLines,
  namedFigures,
  type NamedFigure,
} from './exported-figures.ts';

/** As what a page's terms and numbers can be written to a file. */
export const EXPORT_FORMATS = ['markdown', 'csv', 'json'] as const;
/** One of {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What is written of a page. */
export interface PageToExport {
  readonly title: string;
  readonly address: string | undefined;
  readonly terms: readonly PageTerm[];
  readonly figures: readonly PageFigure[];
}

/** What is needed to write it: the glossary, the day (`YYYY-MM-DD`), the reader's language and its texts. */
export interface ExportSource {
  readonly glossary: Glossary;
  readonly today: string;
  readonly locale: Locale;
  readonly say: Say;
}

/** A file to save. */
export interface ExportedFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

/** What of a page the glossary knows. */
interface ExportedPage extends Pick<PageToExport, 'title' | 'address'> {
  readonly terms: readonly ExportedTerm[];
  readonly figures: readonly NamedFigure[];
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

/** The terms and numbers of a page as a file, in the order of the page. Those of which the glossary knows no entry are left out. */
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
    text: write({ ...page, terms, figures: namedFigures(page.figures, glossary) }, source),
  };
}

/** A list of definitions, with the sources of each: ready to be an annex. Numbers follow under a heading of their own. */
function toMarkdown(
  { title, address, terms, figures }: ExportedPage,
  { today, locale, say }: ExportSource,
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
  const numbers = figures.flatMap((figure) => {
    const [line = '', ...sources] = figureLines(figure, say, locale);
    return [`- ${escaped(line)}`, ...sources.map((source) => `  - ${escaped(source)}`)];
  });
  const listed =
    numbers.length === 0 ? [] : ['', `## ${say('figuresOnPage', figures.length)}`, '', ...numbers];
  return [`# ${heading}`, '', ...from, today, '', ...entries, ...listed, ''].join('\n');
}

/** A row for each entry that a term may mean, then one for each number, which has columns of its own. */
function toCsv({ terms, figures }: ExportedPage, { locale }: ExportSource): string {
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
    ...FIGURE_COLUMNS,
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
      ...FIGURE_COLUMNS.map(() => ''),
    ]),
  );
  const numbers = figures.map((figure) => {
    const { text, entryId, kind, name, sourced } = figure;
    const source = sourced === undefined ? '' : sourceLine(sourced.source, locale);
    return [
      text,
      '1',
      entryId,
      kindLabel(kind, locale),
      name,
      '',
      '',
      '',
      source,
      ...figureCells(figure),
    ];
  });
  return csvText([header, ...rows, ...numbers]);
}

function toJson({ title, address, terms, figures }: ExportedPage, { today }: ExportSource): string {
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
  return `${JSON.stringify({ ...page, terms: listed, figures }, undefined, 2)}\n`;
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
