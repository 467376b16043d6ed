import type { Citation, Name } from '../model.ts';
import { figureWords, periodWords, yenWords } from './amounts.ts';
import type { Page } from './page.ts';
import { columns, padTo, wrap } from './width.ts';
import {
  EDITION_WORDS,
  FIGURE_WORDS,
  NAME_WORDS,
  RELATION_WORDS,
  SCOPE_WORDS,
  STAGE_WORDS,
} from './words.ts';

/** Former names with their time, each on its line; then the other forms by status. */
export function nameLines(page: Page): string[] {
  const { entry, locale, width, paint } = page;
  const former = entry.names
    .filter(({ status }) => status === 'former')
    .map(({ text, from, until, source }) => {
      const time = from === undefined && until === undefined ? '' : `${from ?? ''}–${until ?? ''}`;
      return joined([paint.dim(NAME_WORDS.former[locale]), text, time, cited(source, page)]);
    });
  const others = (['variant', 'informal', 'misspelling'] as const).flatMap((status) => {
    const texts = entry.names.filter((name) => name.status === status).map(({ text }) => text);
    return texts.length === 0 ? [] : labelled(NAME_WORDS[status][locale], texts, width, paint.dim);
  });
  return [...former, ...others];
}

/** One line per edition, oldest first. */
export function editionLines(page: Page): string[] {
  const { entry, locale, paint } = page;
  const labels = columnWidth(entry.editions.map(({ label }) => label));
  return entry.editions.map(({ label, date, status, title, decidedBy, source }) =>
    joined([
      padTo(label, labels),
      padTo(date, 10),
      status === 'current'
        ? paint.green(EDITION_WORDS[status][locale])
        : EDITION_WORDS[status][locale],
      title ?? '',
      decidedBy ?? '',
      cited(source, page),
    ]),
  );
}

/** One line per figure, a metric's periods together. */
export function figureLines(page: Page): string[] {
  const { entry, glossary, locale, paint } = page;
  const metrics = [...new Set(entry.figures.map(({ metric }) => metric))];
  const figures = metrics.flatMap((metric) => glossary.figuresOf(entry.id, { metric }));
  const labels = columnWidth(figures.map(({ metric }) => metric));
  const periods = columnWidth(figures.map(({ period }) => periodWords(period, locale)));
  const values = columnWidth(figures.map(figureWords));
  return figures.map((figure) =>
    joined([
      padTo(figure.metric, labels),
      padTo(periodWords(figure.period, locale), periods),
      padTo(figureWords(figure), values, 'start'),
      paint.dim(FIGURE_WORDS[figure.status][locale]),
      cited(figure.source, page),
    ]),
  );
}

/** Columns that a budget line takes besides stage, amount and bar: indent, year, gaps, 新規 and the source. */
const BUDGET_SPACE = 24;

/** One line and bar per year and stage. 内数 has no bar: its amount is not this line's. */
export function budgetLines(page: Page): string[] {
  const { entry, glossary, locale, width, paint } = page;
  const rows = glossary.budgetOf(entry.id);
  const most = Math.max(...rows.filter(({ scope }) => scope === 'whole').map(({ yen }) => yen), 1);
  const amounts = columnWidth(rows.map(({ yen }) => yenWords(yen, locale)));
  const stages = columnWidth(Object.values(STAGE_WORDS).map((words) => words[locale]));
  const room = Math.max(1, Math.min(32, width - amounts - stages - BUDGET_SPACE));
  return rows.map((row, index) =>
    joined([
      rows[index - 1]?.fiscalYear === row.fiscalYear ? '    ' : String(row.fiscalYear),
      padTo(STAGE_WORDS[row.stage][locale], stages),
      padTo(yenWords(row.yen, locale), amounts, 'start'),
      row.scope === 'whole' ? paint.cyan(bar(row.yen / most, room)) : SCOPE_WORDS.part[locale],
      row.isNew === true ? (locale === 'ja' ? '新規' : 'new') : '',
      cited(row.source, page),
    ]),
  );
}

/** One line per related entry, both the relations it states and those that others state to it. */
export function relationLines(page: Page): string[] {
  const { entry, glossary, locale, paint } = page;
  const labels = columnWidth(entry.relations.map(({ type }) => RELATION_WORDS[type][locale]));
  return entry.relations.map(({ type, to, date, source }) => {
    const other = glossary.get(to);
    const name = other === undefined ? to : nameOf(other);
    return joined([
      paint.dim(padTo(RELATION_WORDS[type][locale], labels)),
      name,
      date ?? '',
      cited(source, page),
    ]);
  });
}

/** NAME (SHORT), as a list of entries shows it. */
export function nameOf({
  name,
  short,
}: {
  readonly name: string;
  readonly short?: { readonly text: string } | undefined;
}): string {
  return short === undefined ? name : `${name}（${short.text}）`;
}

function labelled(
  label: string,
  texts: readonly Name['text'][],
  width: number,
  dim: (text: string) => string,
): string[] {
  const indent = columns(label) + 2;
  return wrap(texts.join('、'), width - indent - 2).map(
    (line, index) => (index === 0 ? `${dim(label)}  ` : ' '.repeat(indent)) + line,
  );
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** A bar of up to `room` columns, in eighths of one; a share above zero always shows. */
function bar(share: number, room: number): string {
  const eighths = Math.max(share > 0 ? 1 : 0, Math.round(share * room * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

function cited(citation: Citation | undefined, { citations, paint }: Page): string {
  const mark = citations.mark(citation);
  return mark === '' ? '' : paint.dim(mark);
}

function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('  ')
    .trimEnd();
}

function columnWidth(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(columns));
}
