import { describe, expect, test } from 'vitest';
import { findClaims } from '../../../../glossary/figures/claims.ts';
import { findFigures } from '../../../../glossary/figures/figures.ts';
import { Matcher } from '../../../../glossary/matching/matcher.ts';
import type { Term } from '../../../../glossary/matching/model.ts';
import { documentOf, type Piece } from '../../references/documents.ts';
import { NAMES } from '../claims-slides.ts';

const names = [...NAMES, ['NICT', 'nict'], ['総務省', 'mic'], ['JST', 'jst']] as const;
const matcher = new Matcher(
  names.map(([surface, entryId]): Term => ({ surface, entryId, form: 'name' })),
);

function claims(...pieces: readonly Piece[]): string[] {
  const document = documentOf(...pieces);
  const figures = findFigures(document);
  return findClaims(document, matcher.findMentions(document), figures).map(
    ({ entryId, metric, fiscalYear = '?', stage = '?', figure }) =>
      `${entryId} ${fiscalYear} ${metric ?? stage} ${String(figures[figure]?.yen ?? figures[figure]?.value)}`,
  );
}

const heading: Piece = { kind: 'heading', level: 1, text: '実践的サイバー防御演習' };

// Wording of 行政事業レビューシート and of 情報通信白書, with the names and amounts of CYDER.
describe('an amount in a sentence of its own', () => {
  test.each<[string, string[]]>([
    [
      'CYDERは、NICTが実施する演習である。令和２年度予算額は11.6億円。',
      ['cyder 2020 initial 1160000000'],
    ],
    [
      '「CYDER」（防御演習）は、地方公共団体等を対象に実施されている。令和元年度予算額は9.2億円である。令和2年度概算要求額は11.6億円となっている。',
      ['cyder 2019 initial 920000000', 'cyder 2020 request 1160000000'],
    ],
    [
      'CYDERは、NICTが実施する演習である。令和２年度の受講者数は2,648人であった。',
      ['cyder 2020 受講者数 2648'],
    ],
  ])('takes up the sentence that says what something is: %s', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  test.each([
    // Who acts is not what costs: the budget may be that of something the glossary does not know.
    ['総務省は、地域の情報共有体制の構築に取り組んでいる。令和２年度予算額は3.6億円。'],
    ['CYDERを含む人材育成の取組は、全国で実施されている。令和２年度予算額は15億円。'],
    ['CYDERは、SecHack365と並ぶ事業である。令和２年度予算額は15億円。'],
    ['CYDERは、NICTの演習である。これを含む令和２年度予算額は15億円。'],
    ['CYDERは、NICTの演習である。令和２年度予算額は15億円であり、うち3億円は改修に充てる。'],
    ['CYDERは、NICTの演習である。全国で実施する。令和２年度予算額は15億円。'],
    ['CYDERは、NICTの演習である。市場規模は15億円。'],
    ['CYDERは、NICTの演習である。令和２年度の講師の受講者数は2,648人であった。'],
  ])('says nothing of %s', (text) => {
    expect(claims(text)).toEqual([]);
  });

  test.each<[Piece[], string[]]>([
    [
      [heading, '攻撃は巧妙化している。本事業の令和２年度予算額は11.6億円である。'],
      ['cyder 2020 initial 1160000000'],
    ],
    [
      [heading, '本演習は、全国で実施する。令和２年度予算額は11.6億円。'],
      ['cyder 2020 initial 1160000000'],
    ],
    [[heading, 'SecHack365と連携する。本事業の令和２年度予算額は11.6億円である。'], []],
    [[heading, '同事業は、全国で実施する。令和２年度予算額は11.6億円。'], []],
    [[heading, '攻撃は巧妙化している。令和２年度予算額は11.6億円。'], []],
    [['本事業の令和２年度予算額は11.6億円である。'], []],
    // The sentence before names another than the heading.
    [
      [heading, 'SecHack365は、若手を育成する事業である。令和２年度の受講者数は42人であった。'],
      ['sechack365 2020 受講者数 42'],
    ],
  ])('本事業 is what the heading names: %j', (pieces, expected) => {
    expect(claims(...pieces)).toEqual(expected);
  });
});

// プログレスレポート2021 (総務省), Ⅳ(2)②–③.
describe('a count in the item after the one that names what is carried out', () => {
  const item = (text: string): Piece => ({ kind: 'list-item', level: 1, text });
  const carried =
    '・実践的サイバー防御演習「CYDER」は、2017年度（平成29年度）から、NICTのナショナルサイバートレーニングセンターを通じて実施している。';
  const counted = '・2020年度（令和２年度）は、演習を106回実施し、計2,648名が受講した。';

  test('is its own', () => {
    expect(claims(item(carried), item(counted))).toEqual([
      'cyder 2020 開催回数 106',
      'cyder 2020 受講者数 2648',
    ]);
    const completed =
      '・2020年度は41名が修了し、2017年度（平成29年度）からの合計で171名が修了している。';
    const fostered =
      '・Beyond 5G人材を育成する取組である「SecHack365」は、2017年度から、NICTを通じて実施している。';
    expect(claims(item(fostered), item(completed))).toEqual(['sechack365 2020 修了者数 41']);
  });

  test.each<[string, Piece[]]>([
    ['not in a paragraph', [carried, counted]],
    ['not behind another item', [item(carried), item('・受講を促進する。'), item(counted)]],
    ['not without a year', [item(carried), item('・演習を106回実施し、計2,648名が受講した。')]],
    ['not of two', [item('・「CYDER」は全国で、SecHack365は都内で実施している。'), item(counted)]],
    [
      'not of one of several',
      [item('・「CYDER」、「SecHack365」は、全国で実施している。'), item(counted)],
    ],
    [
      'not of what is only planned',
      [item('・「CYDER」は、2017年度から検討している。'), item(counted)],
    ],
    ['not of who acts', [item('・「CYDER」と並び、NICTは、演習を実施している。'), item(counted)]],
    ['not behind a longer item', [item(`${carried}地域演習も実施している。`), item(counted)]],
    [
      'not of a later sentence',
      [item(carried), item('・2020年度は継続した。計2,648名が受講した。')],
    ],
  ])('%s', (_, pieces) => {
    expect(claims(...pieces)).toEqual([]);
  });
});
