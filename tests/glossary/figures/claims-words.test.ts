import { describe, expect, test } from 'vitest';
import { isCounted, isCumulative, metricOf } from '../../../glossary/figures/claims/metrics.ts';
import { stageWords } from '../../../glossary/figures/claims/stages.ts';
import { normalise } from '../../../glossary/text/normalise.ts';

describe('stage words', () => {
  test.each([
    // 総務省 令和2年度・令和3年度 概算要求, 財務省 予算書・決算書 の見出しの語
    ['令和2年度 概算要求額（円）', ['request 概算要求額']],
    ['令和3年度概算要求・要望額', ['request 概算要求・要望額']],
    ['R2要求額', ['request 要求額']],
    ['要望額', ['request 要望額']],
    ['R2年度要求', ['request 要求']],
    ['令和３年度予算案額', ['draft 予算案額']],
    ['令和3年度総務省所管予算(案)', ['draft 予算(案)']],
    ['政府案', ['draft 政府案']],
    ['当初予算額', ['initial 当初予算額']],
    ['令和７年度当初 16.5億円', ['initial 当初']],
    ['R7当初16.5億円、R元当初 約3億円', ['initial 当初', 'initial 当初']],
    ['当初10億円の予定であった', []],
    ['令和元年度 予算額（円）', ['initial 予算額']],
    ['令和2年度予算', ['initial 予算']],
    ['第2次補正予算額', ['supplementary 第2次補正予算額']],
    ['補正後予算額', ['supplementary 補正後予算額']],
    ['補正後', ['supplementary 補正後']],
    ['決算額', ['settled 決算額']],
    ['執行額', ['settled 執行額']],
    ['支出済歳出額', ['settled 支出済歳出額']],
    ['総務省サイバーセキュリティ関係予算 概算要求について', ['request 概算要求']],
    ['当初予算額と補正予算額', ['initial 当初予算額', 'supplementary 補正予算額']],
    // Not a stage of a budget.
    ['令和2年度予算編成、予算の確保、要求事項、政府の案', []],
    ['強く要求する、必要な予算措置', []],
  ])('%s', (source, expected) => {
    const { text } = normalise(source);
    const words = stageWords(text).map(
      ({ start, end, stage }) => `${stage} ${text.slice(start, end)}`,
    );
    expect(words).toEqual(expected);
  });
});

describe('metrics', () => {
  test.each([
    // ICTサイバーセキュリティ総合対策2021, 令和2年度概算要求
    ['名', '計', 'が受講した', '受講者数'],
    ['人', 'CYDERの受講者は', '', '受講者数'],
    ['名', '', 'を受講者として選定', '受講者数'],
    ['名', '平成30年度は', 'が1年間のコースを修了', '修了者数'],
    ['回', '演習を', '実施し', '開催回数'],
    ['団体', 'このうち', 'が受講したことから', '受講団体数'],
    ['件', '', 'を注意喚起対象として', '注意喚起件数'],
    ['件', '約', 'を通知している', '通知件数'],
    ['名', '最大', '規模で実施予定', '規模'],
    ['人', '受講者数:延べ約', '', '受講者数'],
    ['名', '', 'を対象とする', undefined],
    ['社', '受講者は', '', undefined],
    ['人', '受講者のうち未修了の学生は', '', undefined],
  ])('%s: %s…%s', (unit, before, after, metric) => {
    expect(metricOf(unit, before, after)).toBe(metric);
  });

  test('units that nothing is counted in', () => {
    expect(['名', '回', '歳', '億'].map(isCounted)).toEqual([true, true, false, false]);
  });

  test('totals over years', () => {
    expect(isCumulative('2017年度からの合計で延べ', [])).toBe(true);
    expect(isCumulative('', ['累計'])).toBe(true);
    expect(isCumulative('2020年度は計', ['計'])).toBe(false);
  });
});
