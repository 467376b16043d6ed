import { describe, expect, test } from 'vitest';
import { readLeadingStep } from '../../../glossary/references/label.ts';
import { buildNumbering, labelOf } from '../../../glossary/references/numbering.ts';
import type { NumberedItem } from '../../../glossary/references/numbering.ts';

/** `number title` lines as items; `|` lies between two that are not next to each other. */
function itemsOf(...lines: readonly string[]): NumberedItem[] {
  let block = 0;
  return lines.flatMap((line, index) => {
    block += line === '|' ? 5 : 1;
    const [number = '', title = ''] = line.split(' ');
    const step = readLeadingStep(number, 0)?.step;
    return step ? [{ start: index * 10, end: index * 10 + 9, step, title, part: 0, block }] : [];
  });
}

function labels(...lines: readonly string[]): string[] {
  return buildNumbering(itemsOf(...lines), [0]).sections.map(labelOf);
}

describe('nesting', () => {
  test('the usual order', () => {
    expect(labels('Ⅰ 甲', '1 乙', '(1) 丙', '① 丁', '(2) 戊', '2 己', 'Ⅱ 庚', '1 辛')).toEqual([
      'Ⅰ',
      'Ⅰ/1',
      'Ⅰ/1/(1)',
      'Ⅰ/1/(1)/①',
      'Ⅰ/1/(2)',
      'Ⅰ/2',
      'Ⅱ',
      'Ⅱ/1',
    ]);
  });

  test('the order that the document shows', () => {
    expect(labels('① 甲', '(1) 乙', '(2) 丙', '② 丁', '(1) 戊')).toEqual([
      '①',
      '①/(1)',
      '①/(2)',
      '②',
      '②/(1)',
    ]);
  });

  test('a level that a section leaves out (総合対策2021 別添: Ⅲ > (1) > ①)', () => {
    expect(labels('Ⅲ 甲', '(1) 乙', '① 丙', 'Ⅳ 丁', '1 戊', '(1) 己')).toEqual([
      'Ⅲ',
      'Ⅲ/(1)',
      'Ⅲ/(1)/①',
      'Ⅳ',
      'Ⅳ/1',
      'Ⅳ/1/(1)',
    ]);
  });

  test('decimal numbers say their parents themselves', () => {
    expect(labels('第2章 甲', '2.1 乙', '(1) 丙', '2.2 丁')).toEqual([
      '第2章',
      '2.1',
      '2.1/(1)',
      '2.2',
    ]);
  });
});

describe('numbers that come again', () => {
  test('a running head goes on (令和3年度科学技術関係予算, p. 3–6)', () => {
    const head = '1 先端技術への戦略的投資';
    expect(labels(head, '| ', '① 甲', '|', head, '|', '② 乙', '|', head, '|', '③ 丙')).toEqual([
      '1',
      '1/①',
      '1/②',
      '1/③',
    ]);
  });

  test('「（続き）」 goes on', () => {
    expect(
      labels('4.1 研究開発の推進', '(1) 甲', '|', '4.1 研究開発の推進(続き)', '(2) 乙'),
    ).toEqual(['4.1', '4.1/(1)', '4.1/(2)']);
  });

  test('a list that announces the sections is left out', () => {
    const { sections } = buildNumbering(
      itemsOf(
        'Ⅱ 甲乙丙丁',
        '|',
        '(1) 安全の確保',
        '(2) 対策の実現',
        '|',
        '(1) 安全の確保',
        '|',
        '(2) 対策の実現',
      ),
      [0],
    );
    expect(sections.map((section) => [labelOf(section), section.item?.start])).toEqual([
      ['Ⅱ', 0],
      ['Ⅱ/(1)', 50],
      ['Ⅱ/(2)', 70],
    ]);
  });

  test('lists that begin again are told apart', () => {
    const { sections } = buildNumbering(itemsOf('① 甲', '② 乙', '|', '① 丙', '② 丁'), [0]);
    expect(sections.map(({ run }) => run)).toEqual([0, 0, 1, 1]);
  });

  test('only numbers that run from 1 upwards are orderly', () => {
    expect([...buildNumbering(itemsOf('(2) 甲', '(3) 乙', '1 丙', '2 丁'), [0]).orderly]).toEqual([
      'arabic',
    ]);
  });
});
