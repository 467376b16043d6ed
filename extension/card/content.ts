import type { Glossary } from '../../glossary/glossary.ts';
import { KIND_DEFINITIONS } from '../../glossary/kinds.generated.ts';
import type {
  BudgetRow,
  Citation,
  Edition,
  Entry,
  EntryFigure,
  Kind,
  PartialDate,
} from '../../glossary/model.ts';

/** The languages of Shirube's own texts. */
export type Locale = 'ja' | 'en';

/** A note under the card: where a statement comes from. */
export interface CardNote {
  readonly title: string;
  readonly issuer: string;
  readonly date?: PartialDate;
  /** Where in the source: a page, heading or table. */
  readonly at: string;
  readonly url?: string;
}

/** The number of a note, from 1. */
type NoteNumber = number;

/** A figure of the entry, with its note. */
export interface CardFigure extends Pick<
  EntryFigure,
  'metric' | 'unit' | 'period' | 'status' | 'value' | 'qualifiers'
> {
  readonly note: NoteNumber;
}

/** A budget row of the entry, with its note. Whole yen. */
export interface CardBudgetRow extends Omit<BudgetRow, 'source'> {
  readonly note: NoteNumber;
}

/** An edition of a document, with its note. */
export interface CardEdition extends Pick<
  Edition,
  'label' | 'date' | 'status' | 'title' | 'decidedBy' | 'url'
> {
  readonly note: NoteNumber;
}

/** Another entry that the card names. */
export interface CardReference {
  readonly id: string;
  readonly name: string;
}

/** Whether the thing is still so today. Silent (`current`) where the glossary is not sure. */
export type Standing =
  | { readonly state: 'current' }
  | { readonly state: 'superseded'; readonly by: CardReference; readonly since?: PartialDate }
  | { readonly state: 'ended'; readonly until: PartialDate };

/** All that a card or the panel shows of an entry: plain data, so that it can be sent in a message. */
export interface CardContent {
  readonly id: string;
  readonly kind: Kind;
  readonly kindLabel: string;
  readonly name: string;
  readonly reading?: string;
  readonly short?: {
    readonly text: string;
    readonly expansion?: string;
    readonly reading?: string;
  };
  readonly english?: string;
  readonly definition: string;
  readonly lawNumber?: string;
  readonly owner?: CardReference;
  readonly standing: Standing;
  readonly formerNames: readonly { readonly text: string; readonly until?: PartialDate }[];
  /** Every edition, oldest first. */
  readonly editions: readonly CardEdition[];
  /** Per metric the latest, then what is planned or aimed at. */
  readonly figures: readonly CardFigure[];
  /** By year, then stage; oldest first. */
  readonly budget: readonly CardBudgetRow[];
  readonly related: readonly CardReference[];
  readonly notes: readonly CardNote[];
  readonly links: Entry['links'];
  readonly checked: string;
}

/**
 * What to show of an entry on a day (`YYYY-MM-DD`), in a language; undefined for an unknown id.
 * Notes are numbered in the order in which figures, budget and edition cite them; sources that only
 * show the entry follow.
 */
export function cardContent(
  glossary: Glossary,
  id: string,
  today: string,
  locale: Locale,
): CardContent | undefined {
  const entry = glossary.get(id);
  if (entry === undefined) return undefined;
  const notes = new Notes(glossary);
  const figures = glossary.latestFigures(id).map((figure) => notes.withNote(figure));
  const budget = glossary.budgetOf(id).map((row) => notes.withNote(row));
  const editions = entry.editions.map((edition) => cardEdition(edition, notes));
  entry.sources.forEach((source) => notes.numberOf(source));
  const owner = referenceTo(glossary, entry.owner);
  return {
    id,
    kind: entry.kind,
    kindLabel: kindLabel(entry.kind, locale),
    name: entry.name,
    ...(entry.reading !== undefined && { reading: entry.reading }),
    ...(entry.short !== undefined && { short: shortOf(entry.short) }),
    ...(entry.english !== undefined && { english: entry.english }),
    definition: entry.definition[locale],
    ...(entry.lawNumber !== undefined && { lawNumber: entry.lawNumber }),
    ...(owner !== undefined && { owner }),
    standing: standingOf(glossary, id, today),
    formerNames: formerNames(entry),
    editions,
    figures,
    budget,
    related: relatedTo(glossary, entry),
    notes: notes.list,
    links: entry.links,
    checked: entry.checked,
  };
}

/** What a kind of entry is called. */
export function kindLabel(kind: Kind, locale: Locale): string {
  return KIND_DEFINITIONS.find(({ id }) => id === kind)?.label[locale] ?? kind;
}

/** Whether an entry has surely ended or been replaced by a day (`YYYY-MM-DD`). */
export function isPast(glossary: Glossary, id: string, today: string): boolean {
  return standingOf(glossary, id, today).state !== 'current';
}

/** A source as a note names it. */
export function noteOf(glossary: Glossary, { id, at }: Pick<Citation, 'id' | 'at'>): CardNote {
  const source = glossary.source(id);
  return {
    title: source?.title ?? id,
    issuer: source?.issuer ?? '',
    ...(source?.date !== undefined && { date: source.date }),
    at,
    ...(source?.url !== undefined && { url: source.url }),
  };
}

function standingOf(glossary: Glossary, id: string, today: string): Standing {
  const status = glossary.statusAt(id, today);
  if (status?.status === 'ended') return { state: 'ended', until: status.until };
  if (status?.status !== 'superseded') return { state: 'current' };
  const by = referenceTo(glossary, status.by) ?? { id: status.by, name: status.by };
  return { state: 'superseded', by, ...(status.since !== undefined && { since: status.since }) };
}

function referenceTo(glossary: Glossary, id: string | undefined): CardReference | undefined {
  const entry = id === undefined ? undefined : glossary.get(id);
  return entry && { id: entry.id, name: entry.name };
}

function shortOf({ text, expansion, reading }: NonNullable<Entry['short']>): {
  text: string;
  expansion?: string;
  reading?: string;
} {
  return {
    text,
    ...(expansion !== undefined && { expansion }),
    ...(reading !== undefined && { reading }),
  };
}

function formerNames(entry: Entry): CardContent['formerNames'] {
  return entry.names
    .filter(({ status }) => status === 'former')
    .map(({ text, until }) => (until === undefined ? { text } : { text, until }));
}

function cardEdition(edition: Edition, notes: Notes): CardEdition {
  const { label, date, status, title, decidedBy, url, source } = edition;
  return {
    label,
    date,
    status,
    ...(title !== undefined && { title }),
    ...(decidedBy !== undefined && { decidedBy }),
    ...(url !== undefined && { url }),
    note: notes.numberOf(source),
  };
}

/** Entries that this one points to, besides its successor, which the standing names. */
function relatedTo(glossary: Glossary, entry: Entry): CardReference[] {
  return entry.relations
    .filter(({ type }) => type !== 'superseded-by')
    .map(({ to }) => referenceTo(glossary, to))
    .filter((reference) => reference !== undefined);
}

/** Numbers citations in the order in which they are first made. */
class Notes {
  readonly list: CardNote[] = [];
  readonly #glossary: Glossary;
  readonly #numbers = new Map<string, NoteNumber>();

  constructor(glossary: Glossary) {
    this.#glossary = glossary;
  }

  /** A statement with the number of its note in place of its source. */
  withNote<Statement extends { readonly source: Citation }>(
    statement: Statement,
  ): Omit<Statement, 'source'> & { readonly note: NoteNumber } {
    const { source, ...rest } = statement;
    return { ...rest, note: this.numberOf(source) };
  }

  numberOf({ id, at }: Citation): NoteNumber {
    const key = `${id}\n${at}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.list.push(noteOf(this.#glossary, { id, at }));
    this.#numbers.set(key, this.list.length);
    return this.list.length;
  }
}
