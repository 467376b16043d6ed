import type { Citation, Entry } from '../../model.ts';
import { termsOfEntry } from '../../terms.ts';
import type { Wording } from '../problem.ts';
import type { DataPath } from '../yaml.ts';
import { meansAmount, meansDate, meansEdition, meansFigure } from './meaning.ts';

/** Something that an entry says and a source should bear out. */
export interface Statement {
  readonly citation: Citation;
  /** Where the citation stands in its entry. */
  readonly path: DataPath;
  /** Of these one must stand in the source when the citation gives no wording. Empty: only a wording proves it. */
  readonly surfaces: readonly string[];
  /** An amount or a figure: without a wording it is not acceptable. */
  readonly isNumber?: true;
  /**
   * Why the wording does not mean what is stored; undefined when it does, or says nothing about it.
   * `source`: the folded text of the source.
   */
  readonly misreads?: (wording: string, source: string) => Wording | undefined;
}

/** Every statement of an entry that cites something. */
export function statementsOf(entry: Entry): Statement[] {
  return [
    ...ownSources(entry),
    ...names(entry),
    ...relations(entry),
    ...activity(entry),
    ...editions(entry),
    ...figures(entry),
    ...budget(entry),
  ];
}

function ownSources(entry: Entry): Statement[] {
  const surfaces = termsOfEntry(entry).map(({ surface }) => surface);
  if (entry.english !== undefined) surfaces.push(entry.english);
  return entry.sources.map((citation, index) => ({ citation, path: ['sources', index], surfaces }));
}

function names(entry: Entry): Statement[] {
  return entry.names.flatMap(({ text, source }, index) =>
    source === undefined
      ? []
      : [{ citation: source, path: ['names', index, 'source'], surfaces: [text] }],
  );
}

function relations(entry: Entry): Statement[] {
  return entry.relations.flatMap(({ source, date }, index) =>
    source === undefined
      ? []
      : [
          {
            citation: source,
            path: ['relations', index, 'source'],
            surfaces: [],
            misreads: (wording) => (date === undefined ? undefined : meansDate(wording, [date])),
          },
        ],
  );
}

function activity({ active }: Entry): Statement[] {
  if (active === undefined) return [];
  const dates = [active.from, active.until].filter((date) => date !== undefined);
  return [
    {
      citation: active.source,
      path: ['active', 'source'],
      surfaces: [],
      misreads: (wording) => meansDate(wording, dates),
    },
  ];
}

function editions(entry: Entry): Statement[] {
  return entry.editions.map((edition, index) => ({
    citation: edition.source,
    path: ['editions', index, 'source'],
    surfaces: [edition.label, ...(edition.title === undefined ? [] : [edition.title])],
    misreads: (wording) => meansEdition(wording, edition),
  }));
}

function figures(entry: Entry): Statement[] {
  return entry.figures.map((figure, index) => ({
    citation: figure.source,
    path: ['figures', index, 'source'],
    surfaces: [],
    isNumber: true,
    misreads: (wording) => meansFigure(wording, figure),
  }));
}

function budget(entry: Entry): Statement[] {
  return entry.budget.map((row, index) => ({
    citation: row.source,
    path: ['budget', index, 'source'],
    surfaces: [],
    isNumber: true,
    misreads: (wording, source) => meansAmount(wording, row, source),
  }));
}
