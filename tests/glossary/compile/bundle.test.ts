import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBuiltin } from '../../../glossary/compile/builtin.ts';
import {
  makeBundle,
  packBundle,
  parseBundle,
  unpackBundle,
} from '../../../glossary/compile/bundle.ts';
import { packColumn, unpackColumn } from '../../../glossary/compile/columns.ts';
import { packTerms, termsOf } from '../../../glossary/terms.ts';
import { anEntry, aSource } from '../sample.ts';

const BUILTIN = await loadBuiltin();

describe('makeBundle', () => {
  test('the same data in another order is the same bundle', () => {
    const some = ['b', 'a', 'z-1', 'z'].map((id) => anEntry({ id }));
    const [one, two] = [makeBundle(some, [aSource()]), makeBundle(some.toReversed(), [aSource()])];
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
    expect(one.entries.map(({ id }) => id)).toEqual(['a', 'b', 'z', 'z-1']);
  });
});

describe('packing', () => {
  test('gives back the built-in glossary', () => {
    expect(unpackBundle(JSON.parse(JSON.stringify(packBundle(BUILTIN))))).toEqual(BUILTIN);
  });

  test('gives back data of any shape', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        tie('list'),
        tie('record'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      record: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), {
        noNullPrototype: true,
      }),
    }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (values) => {
        expect(unpackColumn(JSON.parse(JSON.stringify(packColumn(values))))).toEqual(values);
      }),
    );
  });

  test('both forms of the JSON are read, another version or shape is refused', () => {
    const bundle = makeBundle([anEntry({ id: 'a', owner: 'b' })], [aSource()]);
    expect(parseBundle(JSON.stringify(bundle))).toEqual(bundle);
    expect(parseBundle(JSON.stringify(packBundle(bundle)))).toEqual(bundle);
    expect(() => unpackBundle({ ...packBundle(bundle), version: 99 })).toThrow('build again');
    expect(() => parseBundle('{"version":1,"entries":[{"id":"a"}],"sources":[]}')).toThrow(
      'build again',
    );
  });
});

describe('sizes', () => {
  const gzipped = (data: unknown) => gzipSync(JSON.stringify(data), { level: 9 }).length;

  test('500 entries without their history of figures, budgets and editions: 120 kB gzipped', () => {
    const present = BUILTIN.entries.map((entry) => ({
      ...entry,
      figures: [],
      budget: [],
      editions: [],
    }));
    const size = gzipped(packBundle({ ...BUILTIN, entries: present }));
    expect((size / present.length) * 500).toBeLessThan(120_000);
  });

  test('the names of 500 entries, which every page loads: 20 kB gzipped', () => {
    const size = gzipped(packTerms(termsOf(BUILTIN.entries)));
    expect((size / BUILTIN.entries.length) * 500).toBeLessThan(20_000);
  });
});
