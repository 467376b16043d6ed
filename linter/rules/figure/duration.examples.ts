import type { Example } from '../../rule.ts';

/** Periods of sources 000–003, with one end or the length changed. */
export const EXAMPLES: readonly Example[] = [
  {
    draft:
      '| 実施期間 | 平成30年度～令和3年度（«3カ年»） |\n| --- | --- |\n| 令和2年度要求額 | 12,588百万円の内数 |',
    expected: [['4カ年']],
    note: 'source 002, one year longer',
  },
  { draft: '実施期間：令和2年度～令和4年度（«2カ年»）', expected: [['3カ年']], note: 'source 002' },
  {
    draft: '2020年度（令和２年度）～2022年度（令和４年度）までの«４年間»を実施期間とする。',
    expected: [['３年間']],
    note: 'source 003, Ⅲ２（２）③',
  },
  {
    draft:
      '2018年度（平成30年度）〜2020年度（令和２年度）までの«５年間»を実施期間とし、研究開発を実施する。',
    expected: [['３年間']],
    note: 'source 003, 別添Ⅳ',
  },
  {
    draft: '«３年間»（2018年（平成30年）〜2022年（令和４年））で650人程度を育成する。',
    expected: [['５年間', '４年間']],
    note: 'source 003 says ４年間',
  },
  {
    draft: '戦略期間（2018～2021年（«5年間»））',
    expected: [['4年間', '3年間']],
    note: 'source 000 says 3年間',
  },
  { draft: '2020年4月～2021年3月（«10か月»）', expected: [['12か月', '11か月']] },
  { draft: '令和2年7月～9月の«4か月間»', expected: [['3か月間', '2か月間']] },
  { draft: '2021年7月1日から7日までの«10日間»', expected: [['7日間', '6日間']] },
  { draft: '令和3年度から令和7年度までの«4か年»の計画', expected: [['5か年']] },
  {
    draft: '令和3年度から令和7年度までの«4年間»の計画',
    expected: [['5年間']],
    note: 'a warning: it may run from autumn to autumn',
  },
  { draft: '２０２１年度～２０２４年度（«５年間»）', expected: [['４年間']] },
  { draft: 'R3～R7年度（«６年間»）', expected: [['５年間']] },
  {
    draft: '2021年2月12日から3月24日までの«３か月間»',
    expected: [['１か月間', '２か月間']],
    note: 'the course of source 003',
  },
  {
    draft:
      '| 実施期間 | 平成30年度～令和2年度（3カ年） |\n| --- | --- |\n| 令和2年度要求額 | 12,588百万円の内数 |',
    note: 'source 002',
  },
  { draft: '実施期間：令和2年度～令和4年度（3カ年）', note: 'source 002' },
  {
    draft: '2020年度（令和２年度）～2022年度（令和４年度）までの３年間を実施期間とする。',
    note: 'source 003',
  },
  { draft: '戦略期間（2018～2021年（3年間））', note: 'source 000: from July to July' },
  {
    draft: '４年間（2018年（平成30年）〜2022年（令和４年））で650人程度を育成する。',
    note: 'source 003',
  },
  {
    draft: '2021年度（令和３年度）から４年間の研究開発期間で実施する。',
    note: 'no end: source 003',
  },
  { draft: '2020年10月～2023年3月（3年間）', note: 'in three fiscal years' },
  { draft: '2020年4月～2021年4月（1年間）' },
  {
    draft: '2020年7月14日から2021年3月30日まで開設し、1年間の実績を公表した。',
    note: 'the year of the results',
  },
  { draft: '平成30年度～令和4年度のうち3年間', note: 'some of them' },
  { draft: '令和3年度～令和7年度（最長3年間）' },
  { draft: '令和3年度～令和7年度（1年間当たり50人）' },
  { draft: '研究期間：5.5年以内（2021年度～2026年度）', note: 'a bound; source 001' },
  { draft: '令和3年度末から令和5年度末までの2年間', note: 'from end to end' },
  { draft: '2021年7月1日～31日の1日当たりの通知は約190件であった。' },
  { draft: '2016年から2020年まで、2年ごとに実施した。' },
  { draft: '> 令和2年度～令和4年度（2カ年）', note: 'somebody else’s words' },
  { draft: '令和4年度～令和2年度（3カ年）', note: 'backwards: another rule’s' },
];
