import { figureWords, periodWords, yenWords } from '#glossary/describe/amounts.ts';
import {
  EDITION_WORDS,
  FIGURE_WORDS,
  SCOPE_WORDS,
  SECTION_WORDS,
  STAGE_WORDS,
} from '#glossary/describe/words.ts';
import type { Glossary } from '#glossary/glossary.ts';
import { KIND_DEFINITIONS } from '#glossary/kinds.generated.ts';
import type { Citation, Entry } from '#glossary/model.ts';
import type { Locale } from '../finding.ts';
import { escapeMarkdown, markdownLink } from './markdown-words.ts';

/** How much of an entry a hover shows; `shirube explain` has the rest. */
const MOST_FIGURES = 5;
const MOST_AMOUNTS = 4;
const MOST_SOURCES = 3;

export interface EntryWords {
  readonly glossary: Glossary;
  readonly locale: Locale;
  /** YYYY-MM-DD: the day on which the draft speaks. */
  readonly asOf: string;
}

/** An entry as Markdown for a hover: what it is, what became of it, its latest figures and amounts, and its sources. */
export function entryMarkdown(entry: Entry, words: EntryWords): string {
  const { locale } = words;
  const parts = [
    heading(entry, words),
    escapeMarkdown(entry.definition[locale]),
    statusLine(entry, words),
    list('editions', editionRows(entry, words), locale),
    list('figures', figureRows(entry, words), locale),
    list('budget', budgetRows(entry, words), locale),
    sourceLine(entry, words),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function heading({ name, short, reading, english, kind, owner }: Entry, words: EntryWords): string {
  const { glossary, locale } = words;
  const label = KIND_DEFINITIONS.find(({ id }) => id === kind)?.label[locale] ?? kind;
  const names = [short?.text, name].filter((part) => part !== undefined);
  const spoken = [...new Set([short?.reading, reading])].filter((part) => part !== undefined);
  const aside = [spoken.join(' / '), short?.expansion ?? english ?? ''];
  const owned = owner === undefined ? '' : (glossary.get(owner)?.name ?? owner);
  const facts = [label, owned === '' ? '' : `${SECTION_WORDS.owner[locale]} ${owned}`];
  return [
    names.map((part) => `**${escapeMarkdown(part)}**`).join(' '),
    joined(aside),
    `*${joined(facts)}*`,
  ]
    .filter((line) => line !== '')
    .join('  \n');
}

/** What stands in its place on the day on which the draft speaks, or that it has ended. */
function statusLine({ id }: Entry, { glossary, locale, asOf }: EntryWords): string {
  const status = glossary.statusAt(id, asOf);
  if (status?.status === 'superseded') {
    const successor = glossary.successorOf(id, asOf) ?? glossary.get(status.by);
    const name = escapeMarkdown(successor?.name ?? status.by);
    const since = status.since === undefined ? '' : escapeMarkdown(status.since);
    if (locale === 'ja') return `→ **${name}**${since === '' ? '' : `（${since}から）`}`;
    return `→ **${name}**${since === '' ? '' : ` (since ${since})`}`;
  }
  if (status?.status === 'ended') {
    const until = escapeMarkdown(status.until);
    return locale === 'ja' ? `${until}に終了` : `Ended ${until}`;
  }
  return '';
}

function editionRows({ editions }: Entry, { locale }: EntryWords): string[] {
  return editions
    .filter(({ status }) => status === 'current')
    .map(({ label, date, status, title }) =>
      joined([label, date, EDITION_WORDS[status][locale], title ?? '']),
    );
}

function figureRows({ id }: Entry, { glossary, locale }: EntryWords): string[] {
  return glossary
    .latestFigures(id)
    .slice(0, MOST_FIGURES)
    .map((figure) =>
      joined([
        figure.metric,
        `${figureWords(figure)}`,
        periodWords(figure.period, locale),
        FIGURE_WORDS[figure.status][locale],
      ]),
    );
}

function budgetRows({ id }: Entry, { glossary, locale }: EntryWords): string[] {
  return glossary
    .budgetOf(id)
    .slice(-MOST_AMOUNTS)
    .map(({ fiscalYear, stage, yen, scope }) =>
      joined([
        locale === 'ja' ? `${String(fiscalYear)}年度` : `FY${String(fiscalYear)}`,
        STAGE_WORDS[stage][locale],
        yenWords(yen, locale),
        SCOPE_WORDS[scope][locale],
      ]),
    );
}

function sourceLine(entry: Entry, { glossary, locale }: EntryWords): string {
  const cited = new Map<string, Citation>();
  for (const citation of entry.sources)
    if (!cited.has(citation.id)) cited.set(citation.id, citation);
  const sources = [...cited.values()].slice(0, MOST_SOURCES).map(({ id, at }) => {
    const source = glossary.source(id);
    const title = source?.title ?? id;
    const label =
      source?.url === undefined ? escapeMarkdown(title) : markdownLink(title, source.url);
    return `${label}（${escapeMarkdown(at)}）`;
  });
  const links = entry.links.map(({ title, url }) => markdownLink(title, url));
  const line = [...links, ...sources].join('、');
  return line === '' ? '' : `${SECTION_WORDS.sources[locale]}: ${line}`;
}

function list(
  section: 'editions' | 'figures' | 'budget',
  rows: readonly string[],
  locale: Locale,
): string {
  if (rows.length === 0) return '';
  return [`${SECTION_WORDS[section][locale]}:`, '', ...rows.map((row) => `- ${row}`)].join('\n');
}

function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(escapeMarkdown)
    .join(' · ');
}
