import { Entry } from '../model.ts';
import type { Bundle, PackedBundle } from './bundle.ts';

/** A bundle by columns, for shipping; `unpackBundle` gives it back. Entries of a kind stand together: they are worded alike. */
export function packBundle({ version, entries, sources }: Bundle): PackedBundle {
  const keys = Object.keys(Entry.shape);
  const rows = entries.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.name, b.name));
  return {
    version,
    keys,
    columns: keys.map((key) => (key === 'definition' ? [] : rows.map((row) => cellOf(row, key)))),
    definitions: {
      ja: rows.map(({ definition }) => definition.ja),
      en: rows.map(({ definition }) => definition.en),
    },
    sources,
  };
}

function cellOf(entry: Entry, key: string): unknown {
  const value: unknown = Reflect.get(entry, key) ?? null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
