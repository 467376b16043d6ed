import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NearMissIndex } from '#linter/near-misses.ts';
import { editsBetween } from '#linter/slips.ts';

const NAMES = [
  '実践的サイバー防御演習',
  'ナショナルサイバートレーニングセンター',
  '統合戦略会議',
  '任務保証',
];
const index = new NearMissIndex(NAMES);

function found(text: string): string[] {
  return [...index.find(text)].map(
    ({ start, end, name }) => `${text.slice(start, end)} ${NAMES[name] ?? ''}`,
  );
}

describe('NearMissIndex', () => {
  it.each([
    ['総務省は実践的サイバー防衛演習を行う', '実践的サイバー防衛演習 実践的サイバー防御演習'],
    ['実践サイバー防御演習', '実践サイバー防御演習 実践的サイバー防御演習'],
    [
      'ナショナルサイバートレーニングセンタの',
      'ナショナルサイバートレーニングセンタ ナショナルサイバートレーニングセンター',
    ],
    [
      'ナシヨナルサイバトレーニングセンター',
      'ナシヨナルサイバトレーニングセンター ナショナルサイバートレーニングセンター',
    ],
    ['総合戦略会議', '総合戦略会議 統合戦略会議'],
    ['統合戦略議会', '統合戦略議会 統合戦略会議'],
  ])('%s', (text, miss) => {
    expect(found(text)).toContain(miss);
  });

  it.each([
    ['the name itself', '実践的サイバー防御演習を行う'],
    ['more edits than a long name bears', 'ナヨナルサイバトレーニンングセンター'],
    ['two edits in a short one', '総合戦術会議'],
    ['too short a name', '任務保護'],
    ['a part of a name', '実践的サイバー'],
  ])('nothing in %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds every name with one edit inside', () => {
    const at = fc
      .constantFrom(...NAMES.slice(0, 2))
      .chain((name) =>
        fc.tuple(
          fc.constant(name),
          fc.integer({ min: 1, max: name.length - 2 }),
          fc.constantFrom('put', 'drop', 'change'),
        ),
      );
    fc.assert(
      fc.property(at, ([name, place, how]) => {
        const rest = name.slice(how === 'put' ? place : place + 1);
        const text = `は${name.slice(0, place)}${how === 'drop' ? '' : '〇'}${rest}を`;
        const misses = [...index.find(text)].filter((miss) => NAMES[miss.name] === name);
        expect(misses.map(({ start, end }) => text.slice(start, end))).toContain(text.slice(1, -1));
      }),
    );
  });

  it('tells the fewest edits, never more than two', () => {
    const text = fc.string({ unit: fc.constantFrom(...'実践的サイバー防御衛演習'), maxLength: 24 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const whole = `${before}実践的サイバ${after}`;
        for (const { start, end, name, distance } of index.find(whole)) {
          expect(distance).toBe(editsBetween(NAMES[name] ?? '', whole.slice(start, end)).length);
          expect(distance).toBeGreaterThan(0);
          expect(distance).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('stays within its effort in a text made of beginnings of names', () => {
    expect(found('実践的サイバー'.repeat(50_000))).toEqual([]);
    expect(found('サ'.repeat(1_000_000))).toEqual([]);
  });
});
