import type { Bundle } from './compile/bundle.ts';
import { makeBundle } from './compile/bundle.ts';
import { plainText } from './document/plain-text.ts';
import type { Document } from './document/model.ts';
import type { BudgetQuery, FigureQuery } from './facts.ts';
import { latestOf, selectBudget, selectFigures } from './facts.ts';
import type { Claim, Figure } from './figures/model.ts';
import { Matcher } from './matching/matcher.ts';
import type { Mention } from './matching/model.ts';
import type { BudgetRow, Entry, EntryFigure, Source } from './model.ts';
import type { Reading } from './reading.ts';
import { read } from './reading.ts';
import type { SearchResult } from './search.ts';
import { SearchIndex } from './search.ts';
import type { Status, Succession } from './status.ts';
import { nameOn, statusOn, successionsOf } from './status.ts';
import { surfaceKey } from './surface-key.ts';
import { LineIndex } from './text/lines.ts';
import { termsOf, termsOfEntry } from './terms.ts';

/** 1-based; columns in UTF-16 units. */
interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A mention in a plain text, with its line and column. */
export type TextMention = Mention & TextPosition;

/** A figure in a plain text, with its line and column, and what it is about where the text says so. */
export type TextFigure = Figure & TextPosition & { readonly claim?: Claim };

/** What is known: entries and sources by id, by name, at a date; and texts read with it. Never changes. */
export class Glossary {
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
  readonly #bundle: Bundle;
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #sourceById: ReadonlyMap<string, Source>;
  #successions: ReadonlyMap<string, readonly Succession[]> | undefined;
  #bySurface: ReadonlyMap<string, readonly Surfaced[]> | undefined;
  #matcher: Matcher | undefined;
  #search: SearchIndex | undefined;

  /** `bundle` is trusted: it has been through `loadData`, or was compiled by it. */
  constructor(bundle: Bundle) {
    this.#bundle = bundle;
    this.entries = bundle.entries;
    this.sources = bundle.sources;
    this.#byId = new Map(bundle.entries.map((entry) => [entry.id, entry]));
    this.#sourceById = new Map(bundle.sources.map((source) => [source.id, source]));
  }

  get(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  source(id: string): Source | undefined {
    return this.#sourceById.get(id);
  }

  /** Every entry that goes or went by this name; width and spaces do not matter, capitals do where the entry says so. */
  bySurface(text: string): Entry[] {
    this.#bySurface ??= surfacesOf(this.entries);
    const key = surfaceKey(text);
    const found = this.#bySurface.get(key.toLowerCase()) ?? [];
    return [
      ...new Set(
        found.filter(({ exact }) => exact === undefined || exact === key).map(({ entry }) => entry),
      ),
    ];
  }

  /** What an entry is on a date (YYYY[-MM[-DD]]), as far as that is sure; undefined for an unknown id. */
  statusAt(id: string, date: string): Status | undefined {
    const entry = this.#byId.get(id);
    return entry && statusOn(entry, this.#successionsOf(id), date);
  }

  /**
   * What stands in the place of an entry, however often it was replaced; with a date, only as far as it
   * was surely so by then. Undefined when nothing replaced it.
   */
  successorOf(id: string, date?: string): Entry | undefined {
    const seen = new Set([id]);
    let last: Entry | undefined;
    for (let next = this.#replacement(id, date); next !== undefined && !seen.has(next.id);) {
      seen.add(next.id);
      last = next;
      next = this.#replacement(next.id, date);
    }
    return last;
  }

  /** Figures of an entry, oldest period first. */
  figuresOf(id: string, query: FigureQuery = {}): EntryFigure[] {
    return selectFigures(this.#byId.get(id)?.figures ?? [], query);
  }

  /** Per metric, the latest actual figure, then what is planned or aimed at after it. */
  latestFigures(id: string): EntryFigure[] {
    return latestOf(this.#byId.get(id)?.figures ?? []);
  }

  /** Budget rows of an entry by year, then stage. */
  budgetOf(id: string, query: BudgetQuery = {}): BudgetRow[] {
    return selectBudget(this.#byId.get(id)?.budget ?? [], query);
  }

  /** The name an entry went by on a date, as far as that is sure; else its name of today. */
  nameAt(id: string, date: string): string | undefined {
    const entry = this.#byId.get(id);
    return entry && nameOn(entry, date);
  }

  /** Finds the names of all entries in documents; built when first asked for. */
  get matcher(): Matcher {
    this.#matcher ??= new Matcher(termsOf(this.entries));
    return this.#matcher;
  }

  /** Reads a document of any format. Offsets are into `document.text`. */
  read(document: Document): Reading {
    return read(document, this.matcher);
  }

  /** Every place where a plain text names an entry, in order. Offsets are UTF-16 units into `text`. */
  findMentions(text: string): TextMention[] {
    const lines = new LineIndex(text);
    return this.matcher
      .findMentions(plainText(text))
      .map((mention) => Object.assign({}, mention, lines.position(mention.start)));
  }

  /** Every amount, count, date … in a plain text, in order, with its claim. Offsets are UTF-16 units into `text`. */
  findFigures(text: string): TextFigure[] {
    const lines = new LineIndex(text);
    const { figures, claims } = this.read(plainText(text));
    const claimOf = new Map(claims.map((claim) => [claim.figure, claim]));
    return figures.map((figure, index) => {
      const claim = claimOf.get(index);
      return Object.assign({}, figure, lines.position(figure.start), claim && { claim });
    });
  }

  /** Entries that a query may mean, best first: by name, reading, acronym, expansion or former name, typing errors allowed. */
  search(query: string): SearchResult[] {
    this.#search ??= new SearchIndex(this.entries);
    return this.#search.search(query);
  }

  /** This glossary with another added; where both have an id, the other's entry or source counts. */
  merge(other: Glossary): Glossary {
    return new Glossary(
      makeBundle(override(this.entries, other.entries), override(this.sources, other.sources)),
    );
  }

  /** The data alone, for `JSON.stringify`. */
  toJSON(): Bundle {
    return this.#bundle;
  }

  #successionsOf(id: string): readonly Succession[] {
    this.#successions ??= successionsOf(this.entries);
    return this.#successions.get(id) ?? [];
  }

  #replacement(id: string, date: string | undefined): Entry | undefined {
    if (date === undefined) {
      const known = this.#successionsOf(id).find(({ by }) => this.#byId.has(by));
      return known && this.#byId.get(known.by);
    }
    const status = this.statusAt(id, date);
    return status?.status === 'superseded' ? this.#byId.get(status.by) : undefined;
  }
}

interface Surfaced {
  readonly entry: Entry;
  /** The normal form with its capitals, where they count. */
  readonly exact?: string;
}

function surfacesOf(entries: readonly Entry[]): Map<string, Surfaced[]> {
  const bySurface = new Map<string, Surfaced[]>();
  for (const entry of entries) {
    for (const { surface, exact } of termsOfEntry(entry)) {
      const key = surfaceKey(surface);
      const surfaced = exact === true ? { entry, exact: key } : { entry };
      const known = bySurface.get(key.toLowerCase());
      if (known === undefined) bySurface.set(key.toLowerCase(), [surfaced]);
      else known.push(surfaced);
    }
  }
  return bySurface;
}

function override<T extends { readonly id: string }>(base: readonly T[], added: readonly T[]): T[] {
  return [...new Map([...base, ...added].map((item) => [item.id, item])).values()];
}
