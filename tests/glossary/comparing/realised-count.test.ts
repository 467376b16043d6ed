import { describe, expect, test } from 'vitest';
import { realisedCount } from '../../../glossary/comparing/realised-count.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';
import { loadGlossary } from '../../../glossary/index.ts';

const glossary = await loadGlossary();

/** Each planned count, with what came of it. */
function results(text: string): string[] {
  const reading = glossary.read(plainText(text));
  return reading.claims.flatMap((claim) => {
    const figure = reading.figures[claim.figure];
    const result = figure && realisedCount(claim, figure, { reading, glossary });
    return result === undefined ? [] : [`${figure?.text} ${result.value}${result.unit}`];
  });
}

describe('what came of a plan', () => {
  test.each([
    // 「令和2年度総務省サイバーセキュリティ関係予算概算要求について」(source 002): the year is that of the money.
    [
      '# 令和2年度総務省サイバーセキュリティ関係予算概算要求について\n\n## ② 国の行政機関・地公体・独法・重要インフラ事業者等を対象とした実践的サイバー防御演習\n\n⇒ 年間100回、3,000名規模で実施（1日コース＆全都道府県で開催）【R2要求額：1,156百万円】\n',
      ['100回 106回'],
    ],
    ['CYDERは、令和2年度は年間100回、3,000名規模で実施する予定である。', ['100回 106回']],
    ['CYDERは、令和２年度に100回の実施を予定している。', ['100回 106回']],
    ['NOTICEは、令和２年度は12,000件の注意喚起を予定している。', ['12,000件 12804件']],
  ])('%s', (text, expected) => {
    expect(results(text)).toEqual(expected);
  });
});

describe('nothing is said', () => {
  test.each([
    ['of what happened', 'CYDERは、令和２年度は100回実施した。'],
    ['of a plan that came true', 'CYDERは、令和２年度に106回の実施を予定している。'],
    ['without a year', 'CYDERは、年間100回実施する予定である。'],
    ['of a year without a result', 'CYDERは、令和９年度は100回実施する予定である。'],
    ['of some of them', 'CYDERは、令和２年度に、集合演習を100回実施する予定である。'],
    ['of a bound', 'CYDERは、令和２年度に100回以上実施する予定である。'],
    [
      'of a plan whose result stands beside it',
      'CYDERは、令和２年度に100回の実施を予定している。CYDERは、令和２年度は106回実施した。',
    ],
    ['of a plan of another metric', 'SecHack365は、令和２年度に50名の受講を予定している。'],
    [
      'where the money is of two years',
      'CYDER：年間100回で実施する予定（令和元年度予算額：10.0億円、令和2年度概算要求額：11.6億円）',
    ],
  ])('%s', (_, text) => {
    expect(results(text)).toEqual([]);
  });
});
