import { describe, expect, it } from 'vitest';
import { isInsideTitle } from '#linter/titles.ts';

function inTitle(text: string, word: string): boolean {
  const start = text.indexOf(word);
  return isInsideTitle(text, { start: 0, end: text.length }, { start, end: start + word.length });
}

describe('isInsideTitle', () => {
  it.each([
    ['「NISCにおける取組について」を参照。', 'NISC'],
    ['『サイバーセキュリティ2020（NISC年次報告）』', 'NISC'],
    ['“The work of NISC in 2020” is cited.', 'NISC'],
    ['「「NISC」の役割について」', 'NISC」の'],
  ])('%s', (text, word) => {
    expect(inTitle(text, word)).toBe(true);
  });

  it.each([
    ['「NISC」を参照。', 'NISC'],
    ['「NISC）」を参照。', 'NISC'],
    ['「戦略」をNISCが定める。', 'NISC'],
    ['NISCは「戦略」を定める。', 'NISC'],
    ['「閉じない括弧のNISC', 'NISC'],
    [`「${'あ'.repeat(200)}NISC${'あ'.repeat(200)}」`, 'NISC'],
  ])('not %s', (text, word) => {
    expect(inTitle(text, word)).toBe(false);
  });
});
