import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Term } from '../../glossary/matching/model.ts';
import { FORMS } from '../../glossary/matching/model.ts';
import { packTerms, termsOf, unpackTerms } from '../../glossary/terms.ts';
import { anEntry } from './sample.ts';

describe('termsOf', () => {
  test('name, short name, expansion, then the other names by what they are today', () => {
    const entry = anEntry({
      id: 'cyder',
      name: '実践的サイバー防御演習',
      match: { cues: ['演習'] },
      short: {
        text: 'CYDER',
        expansion: 'CYber Defense Exercise with Recurrence',
        match: { case: 'exact' },
      },
      names: [
        {
          text: '実践的防御演習',
          status: 'former',
          until: '2017',
          source: { id: 'src', at: 'p.1' },
        },
        { text: 'サイダー', status: 'informal' },
        { text: '実践的サイバー防禦演習', status: 'variant' },
        { text: '実戦的サイバー防御演習', status: 'misspelling' },
      ],
    });
    const entryId = 'cyder';
    expect(termsOf([entry])).toEqual([
      { surface: '実践的サイバー防御演習', entryId, form: 'name', cues: ['演習'] },
      { surface: 'CYDER', entryId, form: 'short', exact: true },
      { surface: 'CYber Defense Exercise with Recurrence', entryId, form: 'variant' },
      { surface: '実践的防御演習', entryId, form: 'former' },
      { surface: 'サイダー', entryId, form: 'variant' },
      { surface: '実践的サイバー防禦演習', entryId, form: 'variant' },
      { surface: '実戦的サイバー防御演習', entryId, form: 'misspelling' },
    ]);
  });

  test.each([
    ['Internet of Things', true],
    ['情報通信技術', true],
    ['アイオーティー', true],
    ['Cybersecurity', false],
  ])('the expansion %s is a name: %s', (expansion, isName) => {
    const terms = termsOf([anEntry({ id: 'a', short: { text: 'X', expansion } })]);
    expect(terms.some(({ surface }) => surface === expansion)).toBe(isName);
  });

  test('a surface listed twice counts once, as the first', () => {
    const entry = anEntry({
      id: 'notice',
      name: 'NOTICE',
      match: { case: 'exact' },
      short: { text: 'NOTICE' },
      names: [{ text: 'NOTICE', status: 'variant' }],
    });
    expect(termsOf([entry])).toEqual([
      { surface: 'NOTICE', entryId: 'notice', form: 'name', exact: true },
    ]);
  });

  test('an entry that was superseded keeps its forms', () => {
    const nisc = anEntry({
      id: 'nisc',
      short: { text: 'NISC' },
      relations: [{ type: 'superseded-by', to: 'nco' }],
    });
    expect(termsOf([nisc]).map(({ form }) => form)).toEqual(['name', 'short']);
  });
});

describe('packTerms', () => {
  test('a plain name is its text alone', () => {
    expect(
      packTerms(
        termsOf([
          anEntry({
            id: 'a',
            name: '名前',
            short: { text: 'X', match: { case: 'exact', cues: ['y'] } },
          }),
        ]),
      ),
    ).toEqual({
      version: 1,
      entries: [['a', '名前', ['X', 9, 'y']]],
    });
  });

  test('unpacking gives back what was packed, through JSON', () => {
    const term = fc.record(
      {
        surface: fc.string({ minLength: 1 }),
        form: fc.constantFrom(...FORMS),
        exact: fc.constant(true),
        cues: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['surface', 'form'] },
    );
    const tables = fc.uniqueArray(fc.tuple(fc.string(), fc.array(term, { minLength: 1 })), {
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(tables, (table) => {
        const terms = table.flatMap(([entryId, own]) =>
          own.map((told): Term => ({ ...told, entryId })),
        );
        expect(unpackTerms(JSON.parse(JSON.stringify(packTerms(terms))))).toEqual(terms);
      }),
    );
  });
});
