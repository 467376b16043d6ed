import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf } from '#glossary/text/codes.ts';
import { fillMarks, marksOf, missingMarks, WINDOW } from '#linter/letter-marks.ts';

const letters = fc.string({
  unit: fc.constantFrom(...'サイバーセキュリティ戦略本部2021A'),
  maxLength: 40,
});

describe('marks of letters', () => {
  it('of each place of a text are those of the letters from there on', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const codes = new Uint16Array(text.length + 2 * WINDOW);
        codes.set(codesOf(text));
        const marks = new Int32Array(codes.length);
        fillMarks(codes, marks, 0, text.length);
        for (let at = 0; at < text.length; at += 1) {
          const window = String.fromCharCode(...codes.subarray(at, at + WINDOW));
          expect(marks[at]).toBe(marksOf(window));
        }
      }),
    );
  });

  it('are never missing more often than letters are', () => {
    fc.assert(
      fc.property(letters, letters, (name, around) => {
        const absent = new Set([...name].filter((letter) => !around.includes(letter))).size;
        expect(missingMarks(marksOf(name), marksOf(around))).toBeLessThanOrEqual(absent);
      }),
    );
  });

  it.each([
    ['戦略本部', '戦略本部', 0],
    ['戦略', '', 2],
    ['', '戦略', 0],
    ['戦戦戦', '本', 1],
  ])('%s beside %s: %i', (name, around, missing) => {
    expect(missingMarks(marksOf(name), marksOf(around))).toBe(missing);
  });
});
