import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBundle } from '../../../glossary/compile/bundle.ts';
import { budgetClaims } from '../../../glossary/comparing/budget-claims.ts';
import { revisedAmount } from '../../../glossary/comparing/revised-amount.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';
import { Glossary } from '../../../glossary/glossary.ts';
import { loadGlossary } from '../../../glossary/index.ts';
import { Entry, Source, type BudgetRow } from '../../../glossary/model.ts';

const builtIn = await loadGlossary();

/** Each amount that was revised, with the later stage and its whole yen. */
function revisions(text: string, glossary = builtIn): string[] {
  const compared = { reading: glossary.read(plainText(text)), glossary };
  return budgetClaims(compared).flatMap((claimed) => {
    const later = revisedAmount(claimed, compared);
    return later === undefined ? [] : [`${claimed.figure.text} ${later.stage} ${later.yen}`];
  });
}

/** A glossary of one line, 試験研究の推進, with these amounts of fiscal 2021. */
function lineOf(
  ...rows: readonly (readonly [BudgetRow['stage'], number, BudgetRow['scope']?])[]
): Glossary {
  const entry = Entry.parse({
    id: 'bl-trial',
    kind: 'budget-line',
    name: '試験研究の推進',
    definition: { ja: '試験。', en: 'A trial.' },
    budget: rows.map(([stage, yen, scope = 'whole'], index) => ({
      fiscalYear: 2021,
      stage,
      yen,
      scope,
      source: { id: 'trial', at: `${stage} ${index}` },
    })),
    sources: [{ id: 'trial', at: '表' }],
    checked: '2026-11',
  });
  const source = Source.parse({ id: 'trial', title: '表', issuer: '総務省', licence: 'PDL1.0' });
  return new Glossary(makeBundle([entry], [source]));
}

describe('what was decided since', () => {
  // 「令和3年度総務省科学技術関係予算概算要求について」(source 000), its table and its list.
  test.each([
    [
      '単位：億円\n\n施策名\tR2年度 予算額\tR3年度 概算要求額\t新規\n国立研究開発法人情報通信研究機構運営費交付金\t279.4\t283.4\t\n',
      ['279.4 supplementary 40176000000', '283.4 initial 28072047000'],
    ],
    [
      '国立研究開発法人情報通信研究機構施設整備費補助金（令和3年度概算要求・要望額：20.9億円（令和2年度予算額：0.9億円））',
      ['20.9億円 initial 90200000', '0.9億円 supplementary 28575400000'],
    ],
    // Requested and granted alike, and requests of which nothing later is sourced.
    [
      '単位：億円\n\n施策名\tR2年度 予算額\tR3年度 概算要求額\n多言語翻訳技術の高度化に関する研究開発\t14.0\t14.0\n',
      [],
    ],
    ['電波資源拡大のための研究開発（令和3年度概算要求・要望額：132.2億円）', []],
    // 「令和2年度総務省サイバーセキュリティ関係予算概算要求について」(source 002).
    ['ナショナルサイバートレーニングセンターの構築【R2年度要求額：1,500百万円】', []],
  ])('%s', (text, expected) => {
    expect(revisions(text)).toEqual(expected);
  });

  test.each([
    [
      'the initial budget, though a draft and a revision are known',
      'の令和3年度概算要求額は、20.0億円である。',
      lineOf(['request', 2e9], ['draft', 1.9e9], ['initial', 1.8e9], ['supplementary', 5e9]),
      ['20.0億円 initial 1800000000'],
    ],
    [
      'the draft as long as nothing else is known',
      'の令和3年度概算要求額は、20.0億円である。',
      lineOf(['request', 2e9], ['draft', 1.9e9]),
      ['20.0億円 draft 1900000000'],
    ],
    [
      'the initial budget after a draft that was changed',
      'の令和3年度予算案額は、19.0億円である。',
      lineOf(['draft', 1.9e9], ['initial', 1.8e9]),
      ['19.0億円 initial 1800000000'],
    ],
    [
      '内数 beside 内数',
      '（令和3年度概算要求額：20.0億円の内数）',
      lineOf(['request', 2e9, 'part'], ['initial', 1.8e9, 'part'], ['initial', 1.7e9]),
      ['20.0億円 initial 1800000000'],
    ],
  ])('is %s', (_, words, glossary, expected) => {
    expect(revisions(`試験研究の推進${words}`, glossary)).toEqual(expected);
  });
});

describe('nothing is said', () => {
  const granted = lineOf(['request', 2e9], ['initial', 1.8e9]);
  const revised = lineOf(['initial', 1.8e9], ['supplementary', 5e9]);
  test.each([
    ['of an amount that differs', 'の令和3年度概算要求額は、21.0億円である。', granted],
    [
      'of one that is near enough',
      'の令和3年度概算要求額は、約19億円である。',
      lineOf(['request', 2e9], ['initial', 1.85e9]),
    ],
    ['of a bound', 'の令和3年度概算要求額は、20.0億円以上である。', granted],
    ['without a stage', 'に令和3年度は20.0億円を充てる。', granted],
    ['without a year', 'の概算要求額は、20.0億円である。', granted],
    [
      'where the words ask for 内数 and the whole was granted',
      '（令和3年度概算要求額：20.0億円の内数）',
      lineOf(['request', 2e9, 'part'], ['initial', 1.8e9]),
    ],
    [
      'of equal amounts as printed',
      'の令和3年度概算要求額は、20.0億円である。',
      lineOf(['request', 2e9], ['initial', 1_998_700_000]),
    ],
    [
      'of what was spent',
      'の令和3年度当初予算額は、18.0億円である。',
      lineOf(['initial', 1.8e9], ['settled', 1.7e9]),
    ],
    ['of 予算額 that is the one after revision', 'の令和3年度予算額は、50.0億円である。', revised],
    [
      'where sources disagree on what was decided',
      'の令和3年度概算要求額は、20.0億円である。',
      lineOf(['request', 2e9], ['initial', 1.8e9], ['initial', 1.7e9]),
    ],
    [
      'where the sentence gives the later amount, even without its year',
      '（令和3年度当初予算額：18.0億円、補正後予算額：50.0億円）',
      lineOf(['initial', 1.8e9], ['supplementary', 5e9]),
    ],
    [
      'where the sentence gives the later amount',
      '（令和3年度概算要求額：20.0億円、当初予算額：18.0億円）',
      granted,
    ],
    [
      'where another sentence gives it',
      'の令和3年度概算要求額は、20.0億円である。試験研究の推進の令和3年度当初予算額は、18.0億円である。',
      granted,
    ],
  ])('%s', (_, words, glossary) => {
    expect(revisions(`試験研究の推進${words}`, glossary)).toEqual([]);
  });
});

test('a request is revised just where another amount was granted, as printed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (a, b) => {
      const glossary = lineOf(['request', a * 1e7], ['initial', b * 1e7]);
      const text = `試験研究の推進の令和3年度概算要求額は、${(a / 10).toFixed(1)}億円である。`;
      expect(revisions(text, glossary)).toHaveLength(a === b ? 0 : 1);
    }),
    { numRuns: 60, examples: [[5, 5]] },
  );
});
