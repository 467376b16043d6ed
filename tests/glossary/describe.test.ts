import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBundle } from '../../glossary/compile/bundle.ts';
import { columns, padTo, wrap } from '../../glossary/describe/width.ts';
import { describeEntry } from '../../glossary/describe.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { anEntry, aSource } from './sample.ts';

const at = (place: string, id = 'src') => ({ id, at: place });

const CYDER = anEntry({
  id: 'cyder',
  name: '実践的サイバー防御演習',
  reading: 'じっせんてきさいばーぼうぎょえんしゅう',
  short: {
    text: 'CYDER',
    expansion: 'CYber Defense Exercise with Recurrence',
    reading: 'サイダー',
  },
  owner: 'nict',
  names: [
    { text: '実践的防御演習', status: 'former', until: '2016-03', source: at('p.2', 'old') },
    { text: 'CYDER演習', status: 'variant' },
    { text: '実践的サイバー演習（CYDER）', status: 'variant' },
  ],
  editions: [{ label: '第2期', date: '2020-04', status: 'current', source: at('表1') }],
  figures: [
    {
      metric: '受講者数',
      unit: '人',
      period: 'FY2020',
      status: 'actual',
      value: 2648,
      qualifiers: ['延べ'],
      source: at('Ⅳ２'),
    },
    {
      metric: '受講者数',
      unit: '人',
      period: 'FY2019',
      status: 'actual',
      value: 3090,
      source: at('Ⅳ２'),
    },
  ],
  budget: [
    { fiscalYear: 2020, stage: 'initial', yen: 1_510_000_000, scope: 'whole', source: at('p.3') },
    {
      fiscalYear: 2020,
      stage: 'request',
      yen: 755_000_000,
      scope: 'whole',
      isNew: true,
      source: at('p.3'),
    },
    { fiscalYear: 2021, stage: 'request', yen: 9_000_000_000, scope: 'part', source: at('p.4') },
  ],
  relations: [{ type: 'part-of', to: 'nctc' }],
});

const GLOSSARY = new Glossary(
  makeBundle(
    [
      CYDER,
      anEntry({ id: 'nict', name: '情報通信研究機構', short: { text: 'NICT' } }),
      anEntry({ id: 'nctc', name: 'センター' }),
    ],
    [
      aSource({ date: '2021-07', url: 'https://example.go.jp/a' }),
      aSource({ id: 'old', title: '古い資料' }),
    ],
  ),
);

describe('describeEntry', () => {
  test('in Japanese', () => {
    expect(describeEntry(CYDER, GLOSSARY, { locale: 'ja' })).toBe(
      [
        'CYDER  実践的サイバー防御演習  サイダー / じっせんてきさいばーぼうぎょえんしゅう',
        'CYber Defense Exercise with Recurrence',
        '施策・事業  所管 情報通信研究機構（NICT）  確認 2026-11  [cyder]',
        '',
        '試験のための項目で、定義の長さの目安を満たすだけの説明がここに書いてある。',
        '',
        '名前',
        '  旧称  実践的防御演習  –2016-03  [1]',
        '  別表記  CYDER演習、実践的サイバー演習（CYDER）',
        '',
        '版',
        '  第2期  2020-04     現行  [2]',
        '',
        '数値',
        '  受講者数  2019年度      3,090人  実績  [2]',
        '  受講者数  2020年度  延べ2,648人  実績  [2]',
        '',
        '予算',
        '  2020  概算要求  7.55億円  ████████████████  新規  [2]',
        '        当初      15.1億円  ████████████████████████████████  [2]',
        '  2021  概算要求    90億円  内数  [2]',
        '',
        '関係',
        '  上位  センター',
        '',
        '出典',
        '  [1] 古い資料、総務省（p.2）',
        '  [2] 試験の資料、総務省、2021-07（表1、Ⅳ２、p.3、p.4、p.1） https://example.go.jp/a',
        '',
      ].join('\n'),
    );
  });

  test('in English', () => {
    const english = describeEntry(CYDER, GLOSSARY, { locale: 'en' });
    expect(english).toContain(
      'Programme  Owner 情報通信研究機構（NICT）  Checked 2026-11  [cyder]',
    );
    expect(english).toContain('  2020  request         ¥755 million  ');
    expect(english).toContain(
      '  2021  request           ¥9 billion  a larger amount that contains it  [2]',
    );
  });

  test('no line of prose or bars is wider than the terminal', () => {
    for (const width of [56, 80, 120]) {
      const lines = describeEntry(CYDER, GLOSSARY, { locale: 'ja', width }).split('\n');
      const bars = lines.filter((line) => line.includes('█'));
      expect(bars.length).toBeGreaterThan(0);
      for (const line of bars) expect(columns(line)).toBeLessThanOrEqual(width);
    }
  });

  test('colours only when asked for', () => {
    expect(describeEntry(CYDER, GLOSSARY, { locale: 'ja' })).not.toContain('\u001B');
    const coloured = describeEntry(CYDER, GLOSSARY, { locale: 'ja', colour: true });
    expect(coloured).toContain('\u001B[1mCYDER\u001B[22m');
  });
});

describe('columns', () => {
  test.each([
    ['CYDER', 5],
    ['演習', 4],
    ['ｻｲﾊﾞｰ', 5],
    ['サイバー', 8],
    ['か\u3099', 2],
    ['（）', 4],
    ['①※', 2],
    ['𠮷', 2],
    ['', 0],
  ])('%s takes %d', (text, width) => {
    expect(columns(text)).toBe(width);
  });

  test('padding', () => {
    expect(padTo('演習', 6)).toBe('演習  ');
    expect(padTo('12', 4, 'start')).toBe('  12');
    expect(padTo('演習', 2)).toBe('演習');
  });
});

describe('wrap', () => {
  test.each([
    ['国の機関などの担当者が、演習する。', 10, ['国の機関な', 'どの担当者', 'が、演習す', 'る。']],
    ['A hands-on exercise by NICT', 12, ['A hands-on', 'exercise by', 'NICT']],
    ['NICTがCYDERを開く', 8, ['NICTが', 'CYDERを', '開く']],
    ['（重要）と「演習」', 6, ['（重', '要）と', '「演', '習」']],
  ])('%s in %d columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('keeps every character but spaces at line ends, and the width wherever it can', () => {
    const prose = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '演', '習', '、', '。', '「', '」', 'ー', '1'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(prose, fc.integer({ min: 8, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          if (columns(line) > width) expect(line).not.toMatch(/[演習][演習]/);
        }
      }),
    );
  });
});
