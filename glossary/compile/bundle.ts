import type { Entry, Source } from '../model.ts';

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

/**
 * A bundle by columns: like stands by like, which gzip rewards with a sixth less. `columns[k][i]` is
 * field `keys[k]` of the i-th entry, null where it has none or an empty list.
 */
export interface PackedBundle {
  readonly version: number;
  readonly keys: readonly string[];
  readonly columns: readonly (readonly unknown[])[];
  readonly definitions: { readonly ja: readonly string[]; readonly en: readonly string[] };
  readonly sources: readonly Source[];
}

const LISTS: ReadonlySet<string> = new Set<keyof Entry>([
  'names',
  'relations',
  'editions',
  'figures',
  'budget',
  'links',
]);

/** The bundle that `packBundle` packed. Trusts it, as `JSON.parse` does. Throws on another version of its shape. */
export function unpackBundle(packed: PackedBundle): Bundle {
  const { version, keys, columns, definitions, sources } = packed;
  if (version !== BUNDLE_VERSION) {
    throw new Error(`glossary bundle version ${version}, expected ${BUNDLE_VERSION}: build again`);
  }
  const entries = definitions.ja.map((ja, row): Entry => {
    const definition = { ja, en: definitions.en[row] ?? '' };
    const fields = keys.flatMap((key, column): unknown[][] => {
      const value = key === 'definition' ? definition : (columns[column]?.[row] ?? null);
      if (value !== null) return [[key, value]];
      return LISTS.has(key) ? [[key, []]] : [];
    });
    return Object.fromEntries(fields);
  });
  return makeBundle(entries, sources);
}

/** Reads the JSON of a built glossary: packed, or as `JSON.stringify` writes a bundle. */
export function parseBundle(json: string): Bundle {
  const data: Bundle | PackedBundle = JSON.parse(json);
  if ('columns' in data) return unpackBundle(data);
  return makeBundle(data.entries, data.sources);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
