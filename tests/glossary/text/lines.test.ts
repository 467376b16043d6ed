import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../glossary/text/lines.ts';

describe('lines', () => {
  test('of the three kinds of line end', () => {
    const index = new LineIndex('a\nbc\r\nd\re');
    expect(index.lineCount).toBe(4);
    expect([0, 1, 2, 4, 5, 6, 7, 8, 9].map((offset) => index.position(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 2, column: 4 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
      { line: 4, column: 1 },
      { line: 4, column: 2 },
    ]);
    expect([1, 2, 3, 4, 5].map((line) => index.lineText(line))).toEqual(['a', 'bc', 'd', 'e', '']);
  });

  test('columns count UTF-16 units', () => {
    expect(new LineIndex('𠮷野家').position(2)).toEqual({ line: 1, column: 3 });
  });

  test('an empty text has one line', () => {
    const index = new LineIndex('');
    expect([index.lineCount, index.position(0), index.lineText(1)]).toEqual([
      1,
      { line: 1, column: 1 },
      '',
    ]);
  });

  test('what lies outside counts as the nearest end', () => {
    const index = new LineIndex('ab\nc');
    expect([index.position(-5), index.position(99)]).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 2 },
    ]);
    expect(index.offset({ line: 0, column: 9 })).toBe(0);
    expect(index.offset({ line: 9, column: 1 })).toBe(4);
  });

  test('offsets and places answer one another', () => {
    const text = fc.array(fc.constantFrom('a', '国', '\n', '\r', '\r\n', '𠮷'), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(60), (parts, at) => {
        const source = parts.join('');
        const index = new LineIndex(source);
        const offset = Math.min(at, source.length);
        expect(index.offset(index.position(offset))).toBe(offset);
      }),
      { numRuns: 1000 },
    );
  });
});
