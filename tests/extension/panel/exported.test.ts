import { describe, expect, test } from 'vitest';
import type { PageFigure, PageTerm } from '../../../extension/messages/panel-port.ts';
import { exportedFile, type ExportFormat } from '../../../extension/panel/exported.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';
import { SMALL_GLOSSARY } from '../small-glossary.ts';

const SOURCE = {
  glossary: SMALL_GLOSSARY,
  today: '2026-11-22',
  locale: 'ja',
  say: (key: string, ...values: readonly (string | number)[]) => [key, ...values].join(' '),
} as const;

const TERMS: readonly PageTerm[] = [
  { ids: ['cyder'], surface: '実践的サイバー防御演習（CYDER）', count: 4 },
  { ids: ['nco', 'nict'], surface: 'NCO', count: 1 },
  { ids: ['no-such-entry'], surface: '消えた語', count: 1 },
];

const CITED = { title: '総合対策2021', issuer: '総務省', date: '2021-07', at: 'Ⅳ' };
const FIGURES: readonly PageFigure[] = [
  {
    text: '100回',
    entryId: 'cyder',
    metric: '開催回数',
    fiscalYear: 2020,
    sourced: { verdict: 'revised', later: 'actual', text: '106回', source: CITED },
  },
  {
    text: '16.0億円',
    entryId: 'cyder',
    stage: 'request',
    fiscalYear: 2020,
    sourced: { verdict: 'differs', text: '15.0億円', source: CITED },
  },
  { text: '2,648名', entryId: 'cyder', metric: '受講者数', fiscalYear: 2020 },
  { text: '3名', entryId: 'no-such-entry', metric: '受講者数' },
];

const PAGE = {
  title: '令和3年 取組/状況',
  address: 'https://www.soumu.go.jp/main.html',
  terms: TERMS,
  figures: FIGURES,
};

function exported(format: ExportFormat, page = PAGE): ReturnType<typeof exportedFile> {
  return exportedFile(page, format, SOURCE);
}

describe('the terms of a page', () => {
  test('as Markdown: definitions with their sources', () => {
    const { name, text } = exported('markdown');
    expect(name).toBe('令和3年 取組 状況.md');
    expect(text.split('\n').slice(0, 7)).toEqual([
      '# 令和3年 取組/状況',
      '',
      '<https://www.soumu.go.jp/main.html>',
      '2026-11-22',
      '',
      '- 実践的サイバー防御演習（CYDER）：自治体などの職員が受ける演習。（「実践的サイバー防御演習（CYDER）」 ×4）',
      '  - 総務省「ICTサイバーセキュリティ総合対策2021」（2021年7月）、Ⅲ２ https://www.soumu.go.jp/example',
    ]);
    expect(text).not.toContain('消えた語');
  });

  test('as CSV: a row for each entry that a name may mean, readable in Excel', () => {
    const { name, text } = exported('csv');
    expect(name).toMatch(/\.csv$/);
    expect(text.startsWith('\uFEFFsurface,count,id,')).toBe(true);
    const rows = text.trimEnd().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(',').slice(0, 3).join())).toEqual([
      '実践的サイバー防御演習（CYDER）,4,cyder',
      'NCO,1,nco',
      'NCO,1,nict',
      '100回,1,cyder',
      '16.0億円,1,cyder',
      '"2,648名",1',
    ]);
  });

  test('end with its numbers, and with what is known of each', () => {
    const cited = '総務省「総合対策2021」（2021年7月）、Ⅳ';
    const [, numbers = ''] = exported('markdown').text.split('## figuresOnPage 3');
    expect(numbers.trim().split('\n')).toEqual([
      '- 実践的サイバー防御演習 令和2年度（2020） 開催回数：100回（revisedTo statusActual 106回）',
      `  - ${cited}`,
      '- 実践的サイバー防御演習 令和2年度（2020） stageRequest：16.0億円（sourceSays 15.0億円）',
      `  - ${cited}`,
      '- 実践的サイバー防御演習 令和2年度（2020） 受講者数：2,648名',
    ]);
    const rows = exported('csv').text.trimEnd().split('\r\n');
    expect(rows[0]).toMatch(/sources,fiscal_year,stage,metric,verdict,sourced,sourced_as$/);
    expect(rows.slice(-3).map((row) => row.split(',').slice(-7).join())).toEqual([
      `${cited},2020,,開催回数,revised,106回,actual`,
      `${cited},2020,request,,differs,15.0億円,`,
      ',2020,,受講者数,,,',
    ]);
    const width = rows[0]?.split(',').length;
    expect(rows.slice(-3, -1).map((row) => row.split(',').length)).toEqual([width, width]);
    const { figures } = JSON.parse(exported('json').text);
    expect(figures).toHaveLength(3);
    expect(figures[0]).toEqual({
      ...FIGURES[0],
      name: '実践的サイバー防御演習',
      kind: 'programme',
    });
  });

  test('have no heading for numbers where there are none', () => {
    expect(exported('markdown', { ...PAGE, figures: [] }).text).not.toContain('##');
  });

  test('as JSON: what is known, with the state of each entry', () => {
    const { terms, date, address } = JSON.parse(exported('json').text);
    expect([date, address]).toEqual(['2026-11-22', PAGE.address]);
    expect(terms[0].entries[0]).toMatchObject({
      id: 'cyder',
      short: 'CYDER',
      standing: { state: 'current' },
    });
    expect(terms[0].entries[0].sources[0]).toMatchObject({ issuer: '総務省' });
  });

  test('have a file name, whatever the page is called', () => {
    expect(exported('csv', { ...PAGE, title: '' }).name).toBe('shirube.csv');
    expect(exported('csv', { ...PAGE, title: '../../etc/passwd' }).name).toBe('etc passwd.csv');
    expect(exported('csv', { ...PAGE, title: '標'.repeat(500) }).name).toHaveLength(64);
  });

  test.each(HOSTILE_STRINGS)('stay text: %j', (hostile) => {
    const page = {
      ...PAGE,
      title: hostile,
      terms: [{ ids: ['cyder'], surface: hostile, count: 1 }],
      figures: [{ text: hostile, entryId: 'cyder', metric: hostile }],
    };
    // Every sign that begins markup in Markdown or HTML is escaped, but for the address's own brackets.
    const [, ...lines] = exported('markdown', page).text.split('\n');
    const entries = lines.filter((line) => line.startsWith('- '));
    for (const line of entries) expect(line.replaceAll(/\\./g, '')).not.toMatch(/[<>[\]`*_]/);
    const csv = exported('csv', page).text.slice(1);
    for (const row of csv.split('\r\n').slice(1)) expect(row).not.toMatch(/^"?[=+\-@\t\r＝＋－＠]/);
    expect(JSON.parse(exported('json', page).text).terms[0].surface).toBe(hostile);
  });
});
