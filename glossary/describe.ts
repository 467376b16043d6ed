import picocolors from 'picocolors';
import type { Locale } from './compile/problem.ts';
import { Citations } from './describe/citations.ts';
import type { Page } from './describe/page.ts';
import {
  budgetLines,
  editionLines,
  figureLines,
  nameLines,
  nameOf,
  relationLines,
} from './describe/sections.ts';
import { wrap } from './describe/width.ts';
import { SECTION_WORDS } from './describe/words.ts';
import type { Glossary } from './glossary.ts';
import { KIND_DEFINITIONS } from './kinds.generated.ts';
import type { Entry } from './model.ts';

export interface DescribeOptions {
  readonly locale: Locale;
  /** Columns of the terminal; 80 unless said otherwise. */
  readonly width?: number;
  /** With ANSI colours. */
  readonly colour?: boolean;
}

/** Below this the columns of a budget no longer fit. */
const NARROWEST = 56;

/**
 * An entry as a person would read it in a terminal: what it is, then its names through time, editions,
 * figures, budget by year as bars, relations, and the numbered sources of all of that. Ends with a line end.
 */
export function describeEntry(entry: Entry, glossary: Glossary, options: DescribeOptions): string {
  const { locale, width = 80, colour = false } = options;
  const paint = picocolors.createColors(colour);
  const citations = new Citations(glossary);
  const page = { entry, glossary, locale, width: Math.max(width, NARROWEST), citations, paint };
  const sections: [keyof typeof SECTION_WORDS, string[]][] = [
    ['names', nameLines(page)],
    ['editions', editionLines(page)],
    ['figures', figureLines(page)],
    ['budget', budgetLines(page)],
    ['relations', relationLines(page)],
    ['links', entry.links.map(({ title, url }) => `${title}  ${paint.dim(url)}`)],
  ];
  const lines = [...heading(page), '', ...definition(page)];
  const cited = sections.map(([title, body]) => section(title, body, page));
  for (const citation of entry.sources) citations.mark(citation);
  cited.push(section('sources', citations.list(), page));
  return `${[...lines, ...cited.flat()].join('\n')}\n`;
}

function heading({ entry, glossary, locale, citations, paint }: Page): string[] {
  const { name, reading, short, english, kind, owner, lawNumber, active, checked } = entry;
  const kindLabel = KIND_DEFINITIONS.find(({ id }) => id === kind)?.label[locale] ?? kind;
  const title = [short?.text, name]
    .filter((part) => part !== undefined)
    .map((part) => paint.bold(part));
  const spoken = [...new Set([short?.reading, reading])].filter((part) => part !== undefined);
  const facts: [keyof typeof SECTION_WORDS, string | undefined][] = [
    ['owner', owner && ownerName(owner, glossary)],
    ['lawNumber', lawNumber],
    [
      'active',
      active && `${active.from ?? ''}–${active.until ?? ''} ${citations.mark(active.source)}`,
    ],
    ['checked', checked],
  ];
  const told = facts.flatMap(([key, fact]) =>
    fact === undefined ? [] : [`${paint.dim(SECTION_WORDS[key][locale])} ${fact}`],
  );
  return [
    `${title.join('  ')}${spoken.length === 0 ? '' : paint.dim(`  ${spoken.join(' / ')}`)}`,
    ...[...new Set([short?.expansion, english])].filter((part) => part !== undefined),
    [`${kindLabel}`, ...told, paint.dim(`[${entry.id}]`)].join('  '),
  ];
}

function ownerName(id: string, glossary: Glossary): string {
  const owner = glossary.get(id);
  return owner === undefined ? id : nameOf(owner);
}

function definition({ entry, locale, width }: Page): string[] {
  return wrap(entry.definition[locale], Math.min(width, 100));
}

function section(
  key: keyof typeof SECTION_WORDS,
  body: readonly string[],
  { locale, paint }: Page,
): string[] {
  if (body.length === 0) return [];
  return ['', paint.bold(SECTION_WORDS[key][locale]), ...body.map((line) => `  ${line}`)];
}
