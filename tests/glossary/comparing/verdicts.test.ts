import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictsOn } from '../../../glossary/comparing/verdicts.ts';
import type { Document } from '../../../glossary/document/model.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';
import { loadGlossary } from '../../../glossary/index.ts';

const glossary = await loadGlossary();

function verdicts(document: Document): string[] {
  const reading = glossary.read(document);
  return verdictsOn({ reading, glossary }).map(
    ({ claim, figure, verdict, sourced, source }) =>
      `${claim.entryId} ${figure.text} ${verdict} ${sourced} ${source.id === '' ? '?' : 'cited'}`,
  );
}

describe('a number beside its source', () => {
  test.each([
    // ICTサイバーセキュリティ総合対策2021, 別添Ⅳ（２）②
    ['CYDERは、令和２年度は106回実施した。', ['cyder 106回 agrees 106回 cited']],
    ['CYDERは、令和２年度は105回実施した。', ['cyder 105回 differs 106回 cited']],
    ['CYDERは、令和２年度は約2,600名が受講した。', ['cyder 2,600名 agrees 2,648名 cited']],
    // 総務省「令和2年度概算要求」
    [
      'ナショナルサイバートレーニングセンターの構築の令和元年度当初予算額は14.9億円である。',
      ['bl-national-cyber-training-center 14.9億円 agrees 14.9億円 cited'],
    ],
    [
      'ナショナルサイバートレーニングセンターの構築の令和元年度当初予算額は13.9億円である。',
      ['bl-national-cyber-training-center 13.9億円 differs 14.9億円 cited'],
    ],
  ])('%s', (text, expected) => {
    expect(verdicts(plainText(text))).toEqual(expected);
  });
});

describe('a number that was right, and of which a later one is known', () => {
  test.each([
    // 「令和3年度総務省科学技術関係予算概算要求について」 (source 000); 予算書・決算書データベース
    [
      '国立研究開発法人情報通信研究機構運営費交付金の令和3年度概算要求額は283.4億円である。',
      ['bl-nict-operating-grant 283.4億円 revised 280.7億円 cited', 'initial 2021'],
    ],
    // The same in another unit.
    [
      '国立研究開発法人情報通信研究機構運営費交付金の令和3年度概算要求額は28,340百万円である。',
      ['bl-nict-operating-grant 28,340百万円 revised 28,072百万円 cited', 'initial 2021'],
    ],
    // 「令和2年度総務省サイバーセキュリティ関係予算概算要求について」 (source 002); 総合対策2021, 別添Ⅳ（２）②
    [
      'CYDERは、令和2年度は年間100回で実施する予定である。',
      ['cyder 100回 revised 106回 cited', 'actual 2020'],
    ],
  ])('%s', (text, expected) => {
    const reading = glossary.read(plainText(text));
    const [verdict] = verdictsOn({ reading, glossary });
    const state = verdict?.verdict === 'revised' ? [verdict.later, verdict.fiscalYear] : [];
    expect([...verdicts(plainText(text)), state.join(' ')]).toEqual(expected);
  });

  test('differs first of all: a plan that nobody made', () => {
    const text = 'CYDERは、令和2年度は年間90回で実施する予定である。';
    expect(verdicts(plainText(text))).toEqual(['cyder 90回 differs 100回 cited']);
  });
});

describe('nothing is said', () => {
  test.each([
    ['without a year', 'CYDERは、105回実施した。'],
    ['of a bound', 'CYDERは、令和２年度は2,000名以上が受講した。'],
    ['of a running total', 'CYDERの受講者は、平成29年度からの累計で13,000名を超えた。'],
    ['of a year without a source', 'CYDERは、平成元年度は105回実施した。'],
    [
      'of an amount of another stage: which word is wrong is not known',
      'ナショナルサイバートレーニングセンターの構築の令和元年度当初予算額は15.0億円である。',
    ],
  ])('%s', (_, text) => {
    expect(verdicts(plainText(text)).filter((verdict) => verdict.includes('differs'))).toEqual([]);
  });

  test('in a quotation: the words are somebody else’s', () => {
    const text = 'CYDERは、令和２年度は105回実施した。';
    const block = { kind: 'paragraph', start: 0, end: text.length } as const;
    expect(verdicts({ text, blocks: [block] })).toHaveLength(1);
    expect(verdicts({ text, blocks: [{ ...block, quoted: true }] })).toEqual([]);
  });
});

test('each count has the verdict of its value, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (count) => {
      const [verdict] = verdicts(plainText(`CYDERは、令和２年度は${count}回実施した。`));
      // 100 was planned, 106 held: both are sourced for that year.
      expect(verdict).toContain([100, 106].includes(count) ? ' agrees ' : ' differs ');
    }),
    { numRuns: 60, examples: [[100], [106]] },
  );
});
