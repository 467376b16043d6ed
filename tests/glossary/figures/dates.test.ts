import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../glossary/figures/figures.ts';
import { documentOf } from '../references/documents.ts';
import { briefly, figuresOf } from './documents.ts';

describe('years', () => {
  it.each([
    ['令和2年度', 'fiscal-year', 2020],
    ['令和元年度', 'fiscal-year', 2019],
    ['平成31年度', 'fiscal-year', 2019],
    ['令和二年度', 'fiscal-year', 2020],
    ['令和⼆年度', 'fiscal-year', 2020],
    ['２０２０ 年度', 'fiscal-year', 2020],
    ['FY2020', 'fiscal-year', 2020],
    ['R2年度', 'fiscal-year', 2020],
    ['Ｒ２年度', 'fiscal-year', 2020],
    ['H30年度', 'fiscal-year', 2018],
    ['R元年度', 'fiscal-year', 2019],
    ['令 和 ２ 年 度', 'fiscal-year', 2020],
    ['R 2 年度', 'fiscal-year', 2020],
    ['平 成 3 1 年', 'date', '2019'],
    ['令和\n\n２年度', 'fiscal-year', 2020],
    ['平成三十一年', 'date', '2019'],
    ['二〇二〇年', 'date', '2020'],
    ['２０２０年', 'date', '2020'],
    ['S63年', 'date', '1988'],
    ['平30年', 'date', '2018'],
    ['昭和 59 年', 'date', '1984'],
    ['大正15年', 'date', '1926'],
    ['明治元年', 'date', '1868'],
  ])('%s', (text, kind, value) => {
    expect(figuresOf(text)).toMatchObject([{ text, kind, value }]);
  });

  it.each([
    ['【R2要求額：', 'R2', 2020],
    ['R3概算要求', 'R3', 2021],
    ['令和３予算案', '令和３', 2021],
  ])('%s names a fiscal year', (source, text, value) => {
    expect(figuresOf(source)).toMatchObject([{ text, kind: 'fiscal-year', value, unit: '年度' }]);
  });

  it.each([
    'R2-D2',
    'S3',
    'NR2年度',
    'H.264',
    'R2.6',
    '命令2年',
    '2030年代',
    '20年',
    '30年度',
    '19世紀',
    'T2 M1',
  ])('%s is no year', (text) => {
    expect(figuresOf(text).filter(({ kind }) => kind !== 'count')).toEqual([]);
  });
});

describe('days', () => {
  it.each([
    ['令和2年11月17日', '2020-11-17'],
    ['令和元年 11月1日', '2019-11-01'],
    ['平成30年7月27日', '2018-07-27'],
    ['2020年7月', '2020-07'],
    ['2020/7/17', '2020-07-17'],
    ['2020-07-17', '2020-07-17'],
    ['2020.7.17', '2020-07-17'],
    ['R2.6.26', '2020-06-26'],
    ['R元.5.1', '2019-05-01'],
    ['平成 3 1 年 4 月 3 0 日', '2019-04-30'],
    ['H30. 7. 27', '2018-07-27'],
    ['令2.4.1', '2020-04-01'],
    ['令和十二年三月三十一日', '2030-03-31'],
    ['二〇二〇年七月十七日', '2020-07-17'],
    ['令和３年６⽉１⽇', '2021-06-01'],
    ['5月13日', '--05-13'],
    ['3月', '--03'],
  ])('%s', (text, value) => {
    expect(figuresOf(text)).toMatchObject([{ text, kind: 'date', value }]);
  });

  it('keeps the weekday', () => {
    expect(figuresOf('令和２年７月14日（火）')).toMatchObject([
      { text: '令和２年７月14日（火）', weekday: '火' },
    ]);
    expect(figuresOf('7月14日火曜日')).toMatchObject([{ weekday: '火' }]);
  });

  it.each(['2020/13/1', '2020.1.2.3', '12020/7/17', '/2020/07/17/', '月1回', '3月間', '17日間の'])(
    '%s is no day',
    (text) => {
      expect(figuresOf(text).filter(({ kind }) => kind === 'date')).toEqual([]);
    },
  );
});

describe('one year written twice', () => {
  it.each([
    ['令和2年（2020年）', '2020'],
    ['2020 年（令和２年）', '2020'],
    ['2020年（令和２年）７月17日', '2020-07-17'],
    ['平成31年(2019年)4月', '2019-04'],
    ['平成29年(2017年)7月12日', '2017-07-12'],
    ['令和元年度（2019年度）', 2019],
    ['平成31（2019）年4月1日', '2019-04-01'],
    ['2020 年度（令和２年度）', 2020],
    ['2020 年度（令和⼆年度）', 2020],
    ['令和2（2020）年', '2020'],
    ['2020(令和2)年度', 2020],
    ['令和2年/2020年', '2020'],
    ['2020年度末（令和２年度末）', 2020],
    ['2018年度（平成30年\n度）', 2018],
    ['平成31年度（令和元年度）', 2019],
    ['平成31・令和元年度', 2019],
    ['2020年（西暦2020年）', undefined],
    ['令和2年（西暦2020年）', '2020'],
    ['令和2年度（R2年度）', undefined],
  ])('%s', (text, value) => {
    const figures = figuresOf(text);
    if (value === undefined) {
      expect(figures.every(({ years }) => years?.length === 1)).toBe(true);
      return;
    }
    expect(figures).toMatchObject([{ text, value }]);
    expect(figures[0]?.years).toHaveLength(2);
  });

  it('keeps both years as written, so that they can be compared', () => {
    const text = '2020年度（令和3年度）';
    const [figure] = figuresOf(text);
    expect(figure?.years).toEqual([
      { start: 0, end: 6, year: 2020, fiscal: true },
      { start: 7, end: 12, year: 2021, fiscal: true, era: { name: '令和', year: 3 } },
    ]);
  });

  it('leaves other words in brackets alone', () => {
    expect(briefly('2020年度（第３四半期まで）')).toEqual(['2020年度=2020年度']);
    expect(briefly('2020年（令和2年7月）')).toEqual(['2020年=2020', '令和2年7月=2020-07']);
  });
});

describe('ranges', () => {
  it.each([
    ['平成30年度～令和2年度', 2018, 2020],
    ['2018年度（平成30年度）⏎〜2020年度（令和２年度）'.replace('⏎', '\n'), 2018, 2020],
    ['令和2～4年度', 2020, 2022],
    ['令和2年度～4年度', 2020, 2022],
    ['R2-4年度', 2020, 2022],
    ['2018~2021年', '2018', '2021'],
    ['2018～2021年（令和３年）', '2018', '2021'],
    ['令和４（2022）年度～令和６（2024）年度', 2022, 2024],
    ['令和６年度から10年度', 2024, 2028],
    ['令和６年１月～12月', '2024-01', '2024-12'],
    ['H25-R1', '2013', '2019'],
    ['（2014-2017 光通信領域）', '2014', '2017'],
    ['2021年2月1日〜3月18日', '2021-02-01', '2021-03-18'],
    ['2020年12月1日～3月18日', '2020-12-01', '2021-03-18'],
    ['令和２年７月14日（火）～17日（金）', '2020-07-14', '2020-07-17'],
    ['2021年（令和３年）２⽉12⽇から同年３⽉24⽇', '2021-02-12', '2021-03-24'],
    ['4～6月', '--04', '--06'],
  ])('%s', (text, from, to) => {
    const [first, last, ...others] = figuresOf(text);
    expect(others).toEqual([]);
    expect([first?.value, last?.value]).toEqual([from, to]);
    expect(first?.rangeEnd).toEqual({ start: last?.start, end: last?.end });
    expect(last?.rangeEnd).toBeUndefined();
  });

  // The programme of an event after the date of its notice: only the range's own first day counts.
  it.each([
    [
      '令和２年６月26日に公表し、７月1日（木）～3日（土）に開催',
      ['2020-06-26', '--07-01', '--07-03'],
    ],
    ['令和２年６月26日、７月29日～8月2日', ['2020-06-26', '--07-29', '--08-02']],
    ['令和２年６月26日、12月25日から1月3日', ['2020-06-26', '--12-25', '--01-03']],
    ['２月29日～31日', ['--02-29', '--02-31']],
  ])('%s', (text, values) => {
    expect(figuresOf(text).map(({ value }) => value)).toEqual(values);
  });

  it('checks the last day against the year of the first', () => {
    expect(figuresOf('2021年2月1日～2月29日')[1]).toMatchObject({
      value: '2021-02-29',
      problem: 'no-such-day',
    });
    expect(figuresOf('2020年2月1日～2月29日')[1]?.problem).toBeUndefined();
  });

  it('lists are no ranges', () => {
    expect(briefly('令和元・2・3年度')).toEqual([
      '令和元=2019年度',
      '2=2020年度',
      '3年度=2021年度',
    ]);
    expect(figuresOf('平成30・31年度').map(({ rangeEnd }) => rangeEnd)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('years said by way of another date', () => {
  it.each([
    ['2020年（令和２年）３月の第１回会合以来、翌年３月まで', ['2020-03', '2021-03']],
    [
      '2020年10月に行われ、同年12月に、2021年2月に、同年3月に',
      ['2020-10', '2020-12', '2021-02', '2021-03'],
    ],
    ['2021年4月より。また、同５月、', ['2021-04', '2021-05']],
    ['令和2年度に開始し、翌年度に終了', [2020, 2021]],
    ['令和2年度は拡充する。元年度に構築を開始した', [2020, 2019]],
    ['平成29年度は39名、30年度は46名', [2017, 2018]],
    ['平成29年4月、30年3月', ['2017-04', '2018-03']],
    ['2019年7月に法（平成11年法律第162号）を改正し、同年9月に', ['2019-07', '1999', '2019-09']],
    ['2020年5月（2018年6月に決定）の後、同年9月に', ['2020-05', '2018-06', '2020-09']],
  ])('%s', (text, values) => {
    const dates = figuresOf(text).filter(({ kind }) => kind === 'date' || kind === 'fiscal-year');
    expect(dates.map(({ value }) => value)).toEqual(values);
  });

  it.each([
    // Next to a comparison no date is said, and the year before is that of one and the same year.
    ['2024年度予算案（前年度1億円、対前年度＋1億円）', [2024, 2023]],
    ['2024年度は、前年度及び前年度の補正', [2024, 2023, 2023]],
    ['2023年３月時点で26件（前年同月比13件増）', ['2023-03']],
  ])('%s: compared', (text, values) => {
    const dates = figuresOf(text).filter(({ kind }) => kind === 'date' || kind === 'fiscal-year');
    expect(dates.map(({ value }) => value)).toEqual(values);
  });

  it('says which words gave the year', () => {
    const text = '令和2年7月と同年9月';
    expect(figuresOf(text)[1]).toMatchObject({
      text: '同年9月',
      antecedent: { start: 0, end: 6 },
    });
  });

  it.each([
    '同年9月に',
    '令和2年度に。同年',
    '平成29年度から3年度にわたり',
    '令和3年度から令和5年度の3年度',
    '令和3年度に。今後5年度程度',
    '日本年金機構、従来年、同年代、前年比',
    '昨年度、今年度、本年',
    '2020年7月。前年度',
  ])('%s: silent where it is not certain', (text) => {
    expect(figuresOf(text).every(({ antecedent }) => antecedent === undefined)).toBe(true);
  });

  // ICTサイバーセキュリティ総合対策2021, Ⅱ1(1)① and 別添Ⅲ(10).
  it.each([
    [['2021年（令和３年）４月より、調査を実施している。', 'また、同５月、検討会を'], '2021-05'],
    [['・2021年（令和３年）４⽉より、調査を実施', '・同年５⽉に、検討会を'], '2021-05'],
    [['2020年4月に立ち上げ、翌年3月まで', '・同年７月に'], '--07'],
    [['2020年度に', '・同年７月に'], '--07'],
    [['2020年4月に', '検討を行う。', '・同年７月に'], '--07'],
    [['2020年4月に', '電子署名については、同年７月に'], '--07'],
  ])('%j: a year of the block before, where there is one', (blocks, value) => {
    const found = findFigures(documentOf(...blocks)).at(-1);
    expect(found).toMatchObject({ value });
    expect(found?.antecedent).toBeUndefined();
  });

  it('takes 本年 and 昨年度 from the document’s own date', () => {
    expect(briefly('昨年6月に', '2020-11-17')).toEqual(['昨年6月=2019-06']);
    expect(briefly('今年度、昨年度', '2021-03')).toEqual(['今年度=2020年度', '昨年度=2019年度']);
    expect(briefly('今年度、本年', '2021')).toEqual(['本年=2021']);
  });
});

describe('dates that no calendar has', () => {
  it.each([
    ['2月30日', '--02-30', 'no-such-day'],
    ['13月1日', '--13-01', 'no-such-month'],
    ['2021年2月29日', '2021-02-29', 'no-such-day'],
    ['令和3年4月31日', '2021-04-31', 'no-such-day'],
    ['令和2年13月1日', '2020-13-01', 'no-such-month'],
    ['平成32年', '2020', 'no-such-era-year'],
    ['平成32年度', 2020, 'no-such-era-year'],
    ['平成31年5月', '2019-05', 'no-such-era-year'],
    ['令和元年4月', '2019-04', 'no-such-era-year'],
    ['令和0年', '2018', 'no-such-era-year'],
    ['昭和64年1月8日', '1989-01-08', 'no-such-era-year'],
    ['昭和64年度', 1989, 'no-such-era-year'],
    ['大正15年12月25日', '1926-12-25', 'no-such-era-year'],
    ['2020年（平成32年）', '2020', 'no-such-era-year'],
  ])('%s', (text, value, problem) => {
    expect(figuresOf(text)).toMatchObject([{ text, value, problem }]);
  });

  it.each([
    '2020年2月29日',
    '2月29日',
    '昭和64年1月7日',
    '平成31年4月30日',
    '令和元年5月1日',
    '平成31年度',
    '2019年（平成31年）12月31日'.slice(0, 12),
  ])('%s is one', (text) => {
    expect(figuresOf(text)).toMatchObject([{ text }]);
    expect(figuresOf(text)[0]?.problem).toBeUndefined();
  });
});

describe('dates of laws', () => {
  it.each([
    ['昭和59年法律第86号', ['昭和59年=1984']],
    ['（平成28年法律第32号）', ['平成28年=2016']],
    ['放送法施行規則（昭和 25 年電波監理委員会規則第 10 号）', ['昭和25年=1950']],
    ['昭和五十九年法律第八十六号', ['昭和五十九年=1984']],
    ['令和元年房総半島台風', ['令和元年=2019']],
    ['AI戦略2019（令和元年6月11日 決定）', ['令和元年6月11日=2019-06-11']],
    ['東京2020大会、総合対策2021', []],
  ])('%s', (text, expected) => {
    expect(briefly(text)).toEqual(expected);
  });
});
