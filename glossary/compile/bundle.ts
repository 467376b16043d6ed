import type { Entry, Source } from '../model.ts';
import type { Column } from './columns.ts';
import { packColumn, unpackColumn } from './columns.ts';

/** A compiled glossary: checked data, ready for `new Glossary(bundle)` and for JSON. Entries and sources by id. */
export interface Bundle {
  /** The version of this shape; raised when an older reader would misread it. */
  readonly version: number;
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
}

export const BUNDLE_VERSION = 1;

/** A bundle in the order of ids (code units), so that the same data always compiles to the same bytes. */
export function makeBundle(entries: readonly Entry[], sources: readonly Source[]): Bundle {
  return {
    version: BUNDLE_VERSION,
    entries: entries.toSorted(byId),
    sources: sources.toSorted(byId),
  };
}

/** A bundle by columns, as it is shipped in the extension. */
export interface PackedBundle {
  readonly version: number;
  readonly entries: Column;
  readonly sources: Column;
}

/** Packs a bundle for shipping. Entries of a kind stand together, for they are worded alike. */
export function packBundle({ version, entries, sources }: Bundle): PackedBundle {
  const rows = entries.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.name, b.name));
  return { version, entries: packColumn(rows), sources: packColumn(sources) };
}

/** The bundle that `packBundle` packed. Throws on another version of its shape. */
export function unpackBundle({ version, entries, sources }: PackedBundle): Bundle {
  return checked({ version, entries: unpackColumn(entries), sources: unpackColumn(sources) });
}

/** Reads the JSON of a built glossary, packed or not. Throws on another version of its shape. */
export function parseBundle(json: string): Bundle {
  const data: Bundle | PackedBundle = JSON.parse(json);
  return isPacked(data) ? unpackBundle(data) : checked(data);
}

function isPacked(data: Bundle | PackedBundle): data is PackedBundle {
  return !Array.isArray(data.entries);
}

/** What was built is trusted beyond its outline: it has been through the schema when it was compiled. */
function checked(data: { version: number; entries: unknown; sources: unknown }): Bundle {
  const { version, entries, sources } = data;
  if (
    version !== BUNDLE_VERSION ||
    !isListOf<Entry>(entries, 'definition') ||
    !isListOf<Source>(sources, 'title')
  ) {
    throw new Error(`not a glossary bundle of version ${BUNDLE_VERSION}: build again`);
  }
  return makeBundle(entries, sources);
}

function isListOf<T extends { readonly id: string }>(
  list: unknown,
  key: string & keyof T,
): list is T[] {
  return (
    Array.isArray(list) &&
    list.every((item) => typeof item === 'object' && item !== null && 'id' in item && key in item)
  );
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
