import { describe, expect, it } from 'vitest';
import { plainText } from '#glossary/document/plain-text.ts';
import { findFigures } from '#glossary/figures/figures.ts';
import { dateInJapanese, dateLike } from '#linter/dates-in-words.ts';

describe('dateInJapanese', () => {
  it.each([
    ['2025-07-01', '2025年7月1日'],
    ['2025-07', '2025年7月'],
    ['2025', '2025年'],
  ])('%s: %s', (date, words) => {
    expect(dateInJapanese(date)).toBe(words);
  });
});

describe('dateLike', () => {
  it.each([
    ['平成30年7月27日', '2025-12-23', '令和7年12月23日'],
    ['2018年7月27日', '2025-12-23', '2025年12月23日'],
    ['２０１８年７月', '2025-12-23', '２０２５年１２月'],
    ['平成29年4月18日', '2019-05-23', '令和元年5月23日'],
    ['令和2年5月', '2019-04-01', '平成31年4月'],
    ['令和2年5月1日', '2024', '令和6年'],
  ])('%s for %s: %s', (sample, date, words) => {
    const [figure] = findFigures(plainText(sample));
    expect(figure && dateLike(figure, date)).toBe(words);
  });

  it('gives nothing like a date in both calendars', () => {
    const [figure] = findFigures(plainText('2018年（平成30年）7月'));
    expect(figure?.kind).toBe('date');
    expect(figure && dateLike(figure, '2025-12-23')).toBeUndefined();
  });
});
