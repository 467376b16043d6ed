import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ordinalOf,
  pathLabel,
  readLeadingStep,
  readStep,
} from '../../../glossary/references/label.ts';
import { readPath } from '../../../glossary/references/path.ts';
import { normalise } from '../../../glossary/text/normalise.ts';

describe('numbers of labels', () => {
  test.each([
    ['12', 12],
    ['十二', 12],
    ['二十', 20],
    ['百三', 103],
    ['二〇', 20],
    ['Ⅻ', 12],
    ['XI', 11],
    ['', undefined],
    ['一2', undefined],
    ['A', undefined],
  ])('%s is %s', (text, ordinal) => {
    expect(ordinalOf(text)).toBe(ordinal);
  });
});

describe('steps in running text', () => {
  test.each([
    ['Ⅲ', 'roman', 3, 'Ⅲ'],
    ['２', 'arabic', 2, '2'],
    ['（１）', 'paren', 1, '(1)'],
    ['⑫', 'circled', 12, '⑫'],
    ['㉑', 'circled', 21, '㉑'],
    ['4. 4. 1 研究', 'decimal-3', 1, '4.4.1'],
    ['2.1', 'decimal-2', 1, '2.1'],
    ['第２章', '章', 2, '第2章'],
    ['第四節', '節', 4, '第4節'],
    ['第Ⅱ部', '部', 2, '第2部'],
    ['（ア）', 'paren-kana', 1, '(ア)'],
    ['(b)', 'paren-letter', 2, '(b)'],
    // 「2. 5Gの…」 and 「2. 3つの…」 are a number and a title.
    ['2. 5Gの普及', 'arabic', 2, '2'],
    ['2. 3つの柱', 'arabic', 2, '2'],
    ['1. 2015年以降', 'arabic', 1, '1'],
  ])('%s', (source, style, ordinal, text) => {
    expect(readStep(normalise(source).text, 0)?.step).toEqual({ style, ordinal, text });
  });

  test.each([
    '第２部会',
    '第1編成',
    '第３条',
    '2020',
    'IoT',
    'Version',
    '(2020)',
    'ア',
    'A',
    '一',
    '',
  ])('%s is none', (source) => {
    expect(readStep(normalise(source).text, 0)).toBeUndefined();
  });

  test.each([
    ['１）', 'half-paren', '1)'],
    ['ア　甲', 'kana', 'ア'],
    ['一　甲', 'kanji', '一'],
    ['A 甲', 'letter', 'A'],
    ['第１　総則', '第', '第1'],
  ])('%s begins a heading', (source, style, text) => {
    expect(readLeadingStep(normalise(source).text, 0)?.step).toMatchObject({ style, text });
  });
});

describe('paths', () => {
  test.each([
    ['Ⅲ２（１）', 'Ⅲ/2/(1)', false],
    // A line's end within a reference, as PDFs of 総合対策2021 have it.
    ['Ⅲ\n２（１）', 'Ⅲ/2/(1)', false],
    ['Ⅲ　２つの（１）', 'Ⅲ', false],
    ['１ ２（１）', '1', false],
    ['Ⅲ−（１）−②', 'Ⅲ/(1)/②', true],
    ['１－（２）', '1/(2)', true],
    ['２（３）①', '2/(3)/①', false],
    ['第1章第2節', '第1章/第2節', false],
    ['1の2', '1', false],
    ['Ⅳ)(4)⑤', 'Ⅳ/(4)/⑤', false],
    ['第3節２．（１）', '第3節/2/(1)', false],
    ['Ⅲの（２）', 'Ⅲ/(2)', false],
    ['①②', '①', false],
    ['2-1', '2', false],
  ])('%s', (source, label, dashed) => {
    const path = readPath(normalise(source).text, 0);
    expect(path && pathLabel(path.steps)).toBe(label);
    expect(path?.dashed).toBe(dashed);
  });

  test('any text ends, and a path goes forward', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ⅢI1２（）()①.-のア第章節 ') }), (text) => {
        const path = readPath(text, 0);
        expect(path === undefined || (path.end > 0 && path.end <= text.length)).toBe(true);
      }),
    );
  });
});
