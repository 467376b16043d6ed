import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft: '«令和2年（2021年）»に公表した。',
    expected: [['令和3年（2021年）', '令和2年（2020年）']],
  },
  {
    draft: '«2019年（平成30年）2月»から実施している。',
    expected: [['2019年（平成31年）2月', '2018年（平成30年）2月']],
  },
  {
    draft: '«2019年（平成31年）5月»に公表した。',
    expected: [['2019年（令和元年）5月']],
    note: 'the era changed on 1 May 2019',
  },
  {
    draft: '«令和二年度（2019年度）»予算',
    expected: [['平成31年度（2019年度）', '令和元年度（2019年度）', '令和二年度（2020年度）']],
  },
  {
    draft: '«2020 年（令和３年）７月»の「IoT・5G セキュリティ総合対策 2020」策定・公表以降、',
    expected: [['2020 年（令和２年）７月', '2021 年（令和３年）７月']],
    note: 'ICTサイバーセキュリティ総合対策2021, Ⅱ２',
  },
  {
    draft: '«2018年度（平成31年度）»から「コロッセオカレッジ」を実施している。',
    expected: [['2018年度（平成30年度）', '2019年度（平成31年度）']],
  },
  {
    draft: '「サイバーセキュリティ研究開発戦略」（«平成29年(2018年)7月12日»決定）',
    expected: [['平成30年(2018年)7月12日', '平成29年(2017年)7月12日']],
    note: '「サイバーセキュリティ研究開発戦略」改訂案, 参考①',
  },
  {
    draft: '«2019年（令和元年）４月»に第１版を策定した。',
    expected: [['2019年（平成31年）４月']],
    note: 'the day before 令和 was still to come',
  },
  {
    draft: '| 時期 | 取組 |\n| --- | --- |\n| «２０２１年（令和２年）» | 改定 |',
    expected: [['２０２１年（令和３年）', '２０２０年（令和２年）']],
  },
  {
    draft: '- «昭和60年（1984年）»制定',
    expected: [['昭和59年（1984年）', '昭和60年（1985年）']],
  },
  {
    draft: '«平成32年度（2021年度）»までに実施する。',
    expected: [['令和3年度（2021年度）', '平成32年度（2020年度）']],
    asOf: '2018-10-01',
    note: 'wrong arithmetic, whatever the draft’s day',
  },
  { draft: '２０２０年（令和２年）７月17日に公表した。' },
  {
    draft: '2019年（平成31年）２月に開始し、2019年（令和元年）６月に拡充した。',
    note: 'one year, two eras',
  },
  {
    draft: '平成31年度（2019年度）の予算と令和元年度（2019年度）の予算',
    note: 'one fiscal year with two names',
  },
  { draft: '平成30年（2018年）7月27日閣議決定' },
  {
    draft: '令和２年度（2021年３月末まで）に実施する。',
    note: 'the end of fiscal year 2020 lies in 2021',
  },
  { draft: '令和2年（第15回）の会議' },
  {
    draft: '平成32年度（2020年度）までに全ての都道府県で開催する。',
    asOf: '2018-10-01',
    note: 'a draft from before 令和',
  },
  { draft: '平成32年度（2020年度）の実績', note: 'for era/impossible' },
  {
    draft: '2019年（平成31年）９月の大会までに訓練を行う。',
    asOf: '2018-07-27',
    note: 'a draft from before 令和 on a month after its beginning',
  },
  {
    draft: '2020 年度（令和⼆年度）は、5G の通信インフラとしての機能保証のため、',
    note: 'ICTサイバーセキュリティ総合対策2021, 別添: a kanji numeral printed as a radical',
  },
  { draft: '昭和64年（1989年）1月7日と平成元年（1989年）1月8日', note: 'one year, two eras' },
  { draft: '令和元（2019）年度から実施している。' },
  { draft: '2018年（平成30年）5月に改正され、2019年（平成31年）1月に認定された。' },
  { draft: '令和3年度（2022年3月）までの計画', note: 'a month of the fiscal year’s end' },
];
