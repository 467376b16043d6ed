import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FindableText,
  foundFrom,
  MOST_FOUND,
  type Findings,
} from '../../../extension/viewer/find-text.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';
import type { Document } from '../../../glossary/document/model.ts';

function done<T>(work: Generator<void, T, void>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

function findIn(document: Document, query: string): Findings {
  return done(done(FindableText.of(document)).find(query));
}

function textsFound(text: string, query: string): string[] {
  return findIn(plainText(text), query).found.map(({ start, end }) => text.slice(start, end));
}

/** Wording of 総務省's papers, as pdf.js gives it. */
describe('a search finds', () => {
  test.each([
    ['kanji where the file has radicals', '国⺠⽣活の基盤である。', '国民生活', ['国⺠⽣活']],
    ['radicals where the file has kanji', '国民生活の基盤である。', '国⺠⽣活', ['国民生活']],
    ['over a line end', '実践的サイバー防御演\n習を実施している。', '防御演習', ['防御演\n習']],
    ['over spaces at a seam', 'IoT 機器の調査を行う。', 'iot機器', ['IoT 機器']],
    ['full width for half', 'ＮＩＣＴＥＲでは', 'nicter', ['ＮＩＣＴＥＲ']],
    ['half width for full', 'NICTERでは', 'ｎｉｃｔｅｒ', ['NICTER']],
    ['spaced letters', 'G I G A スクール構想', 'GIGAスクール', ['G I G A スクール']],
    ['each of several', '総務省は総務省として', '総務省', ['総務省', '総務省']],
    ['nothing where there is nothing', '総務省は', '財務省', []],
    ['nothing for nothing', '総務省は', '　 ', []],
  ])('%s', (_, text, query, expected) => {
    expect(textsFound(text, query)).toEqual(expected);
  });

  test('what is written otherwise, and says how', () => {
    const { found, spellings } = findIn(plainText('国⺠の生活と国民の生活。'), '国民');
    expect(found.map(({ isOtherwise }) => isOtherwise)).toEqual([true, false]);
    expect(spellings).toEqual(['国⺠']);
  });

  test('no more than a reader goes through', () => {
    const { found, hasMore } = findIn(plainText('あ'.repeat(MOST_FOUND + 10)), 'あ');
    expect([found.length, hasMore]).toEqual([MOST_FOUND, true]);
  });

  test('any piece of a text without spaces', () => {
    const texts = fc.stringMatching(/^[ぁ-んァ-ヶ一-龠]{2,30}$/);
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % text.length].toSorted((x, y) => x - y);
        const query = text.slice(start, (end ?? 0) + 1);
        expect(textsFound(text, query).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

test.each([
  [[3, 8, 12], 0, 0],
  [[3, 8, 12], 4, 1],
  [[3, 8, 12], 13, 0],
  [[], 5, undefined],
])('of places at %j, the first from %d on is number %s', (starts, from, expected) => {
  const found = starts.map((start) => ({ start, end: start + 1 }));
  expect(foundFrom(found, from)).toBe(expected);
});
