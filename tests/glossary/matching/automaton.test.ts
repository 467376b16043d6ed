import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Automaton,
  codesOf,
  fold,
  foldText,
  symbolAt,
} from '../../../glossary/matching/automaton.ts';

/** The patterns that begin at the start of a text, by walking the automaton. */
function beginning(automaton: Automaton, text: string): string[] {
  const codes = codesOf(`${text}\0`);
  const ended: string[] = [];
  let state = automaton.first[automaton.classes[codes[0] ?? 0] ?? 0] ?? 0;
  for (let at = 1; state !== 0; at++) {
    if ((automaton.accept[state] ?? -1) >= 0) ended.push(text.slice(0, at));
    state = automaton.step(state, symbolAt(automaton.classes, codes, at));
  }
  return ended;
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
    expect(beginning(automaton, text)).toEqual(patterns);
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
        expect(beginning(new Automaton(patterns), text)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('tells the index of each pattern', () => {
    const patterns = Array.from({ length: 3000 }, (_, index) => `第${index}次計画`);
    const many = new Automaton(patterns);
    for (const [index, pattern] of patterns.entries()) {
      const codes = codesOf(pattern);
      let state = many.first[many.classes[codes[0] ?? 0] ?? 0] ?? 0;
      for (let at = 1; at < codes.length; at++) {
        state = many.step(state, symbolAt(many.classes, codes, at));
      }
      expect(many.accept[state]).toBe(index);
    }
  });

  test('knows what patterns begin with, in every case', () => {
    const may = (text: string, among = automaton): boolean => {
      const codes = codesOf(`${text}\0\0`);
      return among.prefixes.mayBegin(codes, 0) || among.singles?.[codes[0] ?? 0] === 1;
    };
    const begin = [
      'NICTの',
      'nicter',
      'NiCt',
      'ICTの',
      '情報',
      '情報の',
      'センター',
      'e無',
      'E',
      'a-b',
    ];
    expect(begin.filter((text) => !may(text))).toEqual([]);
    expect(may('ユ-ザ', new Automaton(['ユーザ']))).toBe(true);
    expect(['無情', '報情', 'セミナー', 'ンタ', 'nib', 'く無'].filter((text) => may(text))).toEqual(
      [],
    );
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
    expect(beginning(new Automaton([]), 'あ')).toEqual([]);
    expect(beginning(new Automaton(['']), 'あ')).toEqual([]);
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
