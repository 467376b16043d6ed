import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Automaton, casesOf, fold, foldText } from '../../../glossary/matching/automaton.ts';
import { codesOf } from '../../../glossary/text/codes.ts';
import { normalise } from '../../../glossary/text/normalise.ts';

/** The patterns that begin at the start of a text: what stands there, and their indices. */
function begun(automaton: Automaton, text: string): { texts: string[]; patterns: number[] } {
  const patterns = new Int32Array(automaton.mostAt);
  const ends = new Uint32Array(automaton.mostAt);
  const count = automaton.allAt(codesOf(`${text}\0`), 0, patterns, ends);
  return {
    texts: [...ends.subarray(0, count)].map((end) => text.slice(0, end >> 1)),
    patterns: [...patterns.subarray(0, count)],
  };
}

describe('the automaton', () => {
  const automaton = new Automaton([
    'nict',
    'nicter',
    'ict',
    '情報',
    '情報通信',
    'e',
    'センター',
    'a-b',
  ]);

  test.each([
    ['NICTER', ['NICT', 'NICTER']],
    ['nictとは', ['nict']],
    ['ictの', ['ict']],
    ['情報通信網', ['情報', '情報通信']],
    ['情', []],
    ['eシール', ['e']],
    ['センタ-の', ['センタ-']],
    ['センタ-A', []],
    ['a-b', ['a-b']],
    ['aーb', []],
    ['', []],
    ['無', []],
  ])('%j', (text, patterns) => {
    expect(begun(automaton, text).texts).toEqual(patterns);
  });

  test('finds what a list of the patterns finds', () => {
    const word = fc
      .array(fc.constantFrom(...'ab情報ー'.split('')), { minLength: 1, maxLength: 5 })
      .map((units) => units.join(''));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), word, word, (patterns, head, tail) => {
        const text = head + tail;
        const expected = Array.from({ length: text.length }, (_, at) =>
          text.slice(0, at + 1),
        ).filter((prefix) => patterns.includes(prefix));
        expect(begun(new Automaton(patterns), text).texts).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('tells the index of each pattern', () => {
    const patterns = Array.from({ length: 3000 }, (_, index) => `第${index}次計画`);
    const many = new Automaton(patterns);
    for (const [index, pattern] of patterns.entries()) {
      expect(begun(many, pattern).patterns).toEqual([index]);
    }
  });

  test('tells whether a longer pattern goes on', () => {
    const names = new Automaton(['情報', '情報通信', '情報通信網']);
    const ends = new Uint32Array(names.mostAt);
    names.allAt(codesOf('情報通信の\0'), 0, new Int32Array(names.mostAt), ends);
    expect([...ends.subarray(0, 2)].map((end) => end % 2 === 1)).toEqual([true, false]);
  });

  test('takes at most four megabytes for two thousand names', () => {
    const names = Array.from({ length: 2000 }, (_, index) => {
      const number = String.fromCodePoint(
        0x4e00 + ((index * 7919) % 5000),
        0x4e00 + ((index * 104_729) % 5000),
      );
      return `${number}に関する研究開発の推進事業${index}`;
    });
    expect(new Automaton(names).byteLength).toBeLessThan(4 * 1024 * 1024);
  });

  test('has no steps without patterns', () => {
    expect(begun(new Automaton([]), 'あ').texts).toEqual([]);
    expect(begun(new Automaton(['']), 'あ').texts).toEqual([]);
  });
});

test('folding joins the cases of letters and nothing else', () => {
  expect(foldText('ＮICT NiCt Éω情ァア')).toBe(
    'ＮICT NiCt Éω情ァア'.replace('ICT', 'ict').replace('NiCt', 'nict').replace('É', 'é'),
  );
  const joined = new Map<number, number[]>();
  for (let code = 0; code <= 0xffff; code++) {
    const folded = fold(code);
    if (folded !== code) joined.set(folded, [...(joined.get(folded) ?? []), code]);
  }
  expect(joined.get(0x61)).toEqual([0x41]);
  expect([...joined.keys()].every((code) => fold(code) === code)).toBe(true);
});

test('the cases of a unit are all that fold to it, of those that stand in normal text', () => {
  const expected = new Map<number, number[]>();
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    if (normalise(character).text !== character) continue;
    expected.set(fold(code), [...(expected.get(fold(code)) ?? []), code]);
  }
  for (const [folded, units] of expected) {
    expect([...casesOf(folded)].sort((a, b) => a - b)).toEqual(units);
  }
});
