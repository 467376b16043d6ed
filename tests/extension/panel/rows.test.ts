import { describe, expect, test } from 'vitest';
import type { PageTerm } from '../../../extension/messages/panel-port.ts';
import { findRows, groupRows, rowsOf } from '../../../extension/panel/rows.ts';
import { SMALL_GLOSSARY } from '../small-glossary.ts';

const SOURCE = { glossary: SMALL_GLOSSARY, today: '2026-11-22', locale: 'ja' } as const;

function term(surface: string, count: number, ...ids: readonly string[]): PageTerm {
  return { ids, surface, count };
}

const PAGE = rowsOf(
  [
    term('ＮＩＣＴ', 4, 'nict'),
    term('旧演習', 1, 'cyder'),
    term('NISC', 2, 'nisc'),
    term('NCO', 1, 'nco', 'nict'),
    term('gone', 1, 'no-such-entry'),
  ],
  SOURCE,
);

describe('the rows of a page', () => {
  test('have the name that the reader saw, beside the name of the entry', () => {
    expect(PAGE.map(({ name, aside = '' }) => [name, aside])).toEqual([
      ['情報通信研究機構', 'NICT'],
      ['旧演習', '実践的サイバー防御演習'],
      ['内閣サイバーセキュリティセンター', 'NISC'],
      ['NCO', ''],
    ]);
  });

  test('tell what is past, except where it is not sure what is meant', () => {
    expect(PAGE.map(({ past }) => past)).toEqual([false, false, true, false]);
  });

  test('can be grouped by kind, in the order of the kinds', () => {
    const groups = groupRows(PAGE, 'kind', 'ja');
    expect(groups.map(({ rows }) => rows.map(({ ids }) => ids[0]))).toEqual([
      ['nict', 'nisc', 'nco'],
      ['cyder'],
    ]);
    expect(groupRows([], 'kind', 'ja')).toEqual([]);
    expect(groupRows(PAGE, 'text', 'ja')).toEqual([{ rows: PAGE }]);
  });
});

describe('a search', () => {
  const found = (query: string): [string[], string[]] => {
    const { onPage, elsewhere } = findRows(query, PAGE.slice(0, 1), SOURCE);
    return [onPage.map(({ ids }) => ids.join()), elsewhere.map(({ ids }) => ids.join())];
  };

  test.each([
    ['ＮＩＣＴ', 'nict'],
    ['じょうほうつうしん', 'nict'],
  ])('for %s finds what is on the page first', (query, id) => {
    expect(found(query)[0]).toEqual([id]);
  });

  test.each([
    ['cyder', 'cyder'],
    ['サイダー', 'cyder'],
    ['旧演習', 'cyder'],
    ['国家サイバー', 'nco'],
  ])('for %s finds the rest of the glossary', (query, id) => {
    expect(found(query)[1][0]).toBe(id);
  });

  test('lists nothing twice', () => {
    const [onPage, elsewhere] = found('サイバー');
    expect(elsewhere.filter((id) => onPage.includes(id))).toEqual([]);
  });
});
