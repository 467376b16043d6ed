import { describe, expect, test } from 'vitest';
import type { PageTerm } from '../../../extension/messages/panel-port.ts';
import { exportedFile, type ExportFormat } from '../../../extension/panel/exported.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';
import { SMALL_GLOSSARY } from '../small-glossary.ts';

const SOURCE = { glossary: SMALL_GLOSSARY, today: '2026-11-22', locale: 'ja' } as const;

const TERMS: readonly PageTerm[] = [
  { ids: ['cyder'], surface: '実践的サイバー防御演習（CYDER）', count: 4 },
  { ids: ['nco', 'nict'], surface: 'NCO', count: 1 },
  { ids: ['no-such-entry'], surface: '消えた語', count: 1 },
];

const PAGE = {
  title: '令和3年 取組/状況',
  address: 'https://www.soumu.go.jp/main.html',
  terms: TERMS,
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
    ]);
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
