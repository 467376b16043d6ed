import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../glossary/figures/figures.ts';
import { brief, table } from './documents.ts';

function read(rows: readonly (readonly string[])[], caption?: string): string[] {
  return findFigures(table(rows, caption))
    .filter(({ kind }) => kind !== 'fiscal-year')
    .map(brief);
}

describe('units stated once', () => {
  it('takes 単位 from the block before (令和3年度総務省所管予算(案)における主な科学技術関係予算)', () => {
    const rows = [
      ['施策名', 'R2年度 予算額', 'R3年度 概算要求額', '新規'],
      ['Beyond 5G研究開発促進事業', '-', '50.0', '○'],
      ['戦略的情報通信研究開発推進事業', '12.2', '10.0', ''],
      ['国立研究開発法人情報通信研究機構運営費交付金', '279.4', '283.4', ''],
    ];
    const expected = [
      '50.0=¥5000000000',
      '12.2=¥1220000000',
      '10.0=¥1000000000',
      '279.4=¥27940000000',
      '283.4=¥28340000000',
    ];
    expect(read(rows, '主な重点施策は次ページ以降のとおり。\n\n単位：億円\n\n')).toEqual(expected);
    expect(read(rows, '表１ 予算（単位：億円）')).toEqual(expected);
    expect(read(rows)).toEqual([]);
  });

  it('reads 14.6億 under （円） (令和2年度概算要求の状況)', () => {
    const rows = [
      ['分類', '事業', '令和元年度 予算額（円）', '令和2年度 概算要求額（円）'],
      ['IoT・5G', 'IoTの安心・安全かつ適正な利用環境の構築', '14.6億の内数', '16.6億の内数'],
      ['人材育成', 'ナショナルサイバートレーニングセンターの構築', '14.9億', '15.0億'],
      ['', '電子署名の普及啓発等', '—', '1.2億の内数'],
    ];
    expect(read(rows)).toEqual([
      '14.6億=¥1460000000 内数',
      '16.6億=¥1660000000 内数',
      '14.9億=¥1490000000',
      '15.0億=¥1500000000',
      '1.2億=¥120000000 内数',
    ]);
  });

  it('takes a cell （億円） for the whole table (当初予算額)', () => {
    const rows = [
      ['当初予算額', '', '(億円)'],
      ['H30年度', 'R1年度', 'R2年度要求'],
      ['-', '14.6', '16.6'],
    ];
    expect(read(rows)).toEqual(['14.6=¥1460000000', '16.6=¥1660000000']);
  });

  it('keeps each column’s own unit', () => {
    const rows = [
      ['年度', '予算額（百万円）', '受講者数（人）', '修了率（％）', '順位'],
      ['2019', '1,500', '3,000', '87.5', '2'],
    ];
    expect(read(rows)).toEqual(['1,500=¥1500000000', '3,000=3000人', '87.5=87.5%']);
  });

  it('lets a second header row say the unit', () => {
    const rows = [
      ['事業', '要求額', '件数'],
      ['', '（百万円）', '（件）'],
      ['CYDER', '1,156', '106'],
    ];
    expect(read(rows)).toEqual(['1,156=¥1156000000', '106=106件']);
  });

  it('takes a row’s unit from its first cell', () => {
    const rows = [
      ['', 'R2年度', 'R3年度'],
      ['予算額（千円）', '1,200', '△300'],
      ['参加者数', '20', '30'],
    ];
    expect(read(rows)).toEqual(['1,200=¥1200000', '△300=¥-300000']);
  });

  it('leaves counts, years and rates alone under a unit for the whole table', () => {
    const rows = [
      ['事業', '開始年度', '令和3年度', '増減率', '採択件数'],
      ['SCOPE', '2002', '12.2', '1.5', '24'],
    ];
    expect(read(rows, '（単位：億円）')).toEqual(['12.2=¥1220000000']);
  });

  it('is silent where column and row disagree, and in cells with words', () => {
    const rows = [
      ['', '金額（百万円）'],
      ['人数（人）', '20'],
      ['備考', '会員が3億となり20増'],
    ];
    expect(read(rows)).toEqual([]);
  });

  it('reads qualifiers and marks in a number’s cell', () => {
    const rows = [
      ['事業', '額（億円）'],
      ['a', '16.6の内数'],
      ['b', '約50.0（新規）'],
      ['c', '(0.9)'],
      ['d', '3～5'],
      ['e', '12.5※1'],
    ];
    expect(read(rows)).toEqual([
      '16.6=¥1660000000 内数',
      '50.0=¥5000000000 約 新規',
      '0.9=¥90000000',
      '3～5=¥300000000 300000000..500000000',
      '12.5=¥1250000000',
    ]);
  });

  it('prints the stated unit', () => {
    const figures = findFigures(table([['額（億円）'], ['14.6']]));
    expect(figures).toMatchObject([
      { value: 14.6, unit: '億円', printed: { scale: 8, decimals: 1 } },
    ]);
  });
});
