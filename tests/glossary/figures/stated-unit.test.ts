import { describe, expect, it } from 'vitest';
import { namedUnit, unitBefore } from '../../../glossary/figures/stated-unit.ts';

describe('unitBefore', () => {
  it.each([
    ['単位:億円', '億円', 8],
    ['主な施策は次のとおり。単位:億円', '億円', 8],
    ['表1 予算の推移(単位:百万円)', '百万円', 6],
    ['予算の推移(千円)', '千円', 3],
    ['(単位:人)', '人', 0],
    ['受講者数の推移(人)', '人', 0],
  ])('%s', (text, unit, scale) => {
    expect(unitBefore(text)).toMatchObject({ unit, scale });
  });

  it.each([
    '',
    '単位を取得する。',
    '費用の負担(国)',
    '予算の推移(概数)',
    '単位:億円である。次の表',
  ])('%s states none', (text) => {
    expect(unitBefore(text)).toBeUndefined();
  });
});

describe('namedUnit', () => {
  it.each([
    ['令和元年度予算額(円)', 'header', '円', 0],
    ['(億円)', 'alone', '億円', 8],
    ['百万円', 'alone', '百万円', 6],
    ['単位:千円', 'table', '千円', 3],
    ['予算額(単位:千円)', 'header', '千円', 3],
    ['修了率(%)', 'header', '%', 0],
    ['【件】', 'alone', '件', 0],
    ['受講者(千人)', 'header', '人', 3],
  ])('%s', (text, place, unit, scale) => {
    const named = namedUnit(text);
    expect(named).toMatchObject({ place, unit: { unit, scale } });
  });
  it.each(['受講者数', '3,000', '負担(国)', '説明(このほか詳細は別紙のとおり)'])(
    '%s names none',
    (text) => {
      expect(namedUnit(text)).toBeUndefined();
    },
  );
});
