import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../glossary/compile/problem.ts';
import { foldText, proveGlossary, unproven } from '../../../glossary/compile/prove.ts';
import { meansAmount, meansDate, meansFigure } from '../../../glossary/compile/prove/meaning.ts';
import type { Entry } from '../../../glossary/model.ts';
import { anEntry, aSource } from '../sample.ts';
import { loaded, sited } from './check/sited.ts';
import { folderWith } from './folder.ts';

/** As extracted from a PDF: words broken by lines, radicals for kanji, wide figures, a table with its unit in the header. */
const TEXT = `実践的サイバー防
御演習（ＣＹＤＥＲ）は、2020 年度に
2,648 名が受講した。⾏政機関など。
予算額（億円）
CYDER 15.1 （新規）
SCOPE 12.2 億円の内数
サイバーセキュリティ戦略（第４版、平成 30 年７月 27 日閣議決定）
`;

const TEXTS = new Map([['src', foldText(TEXT)]]);
const cite = (as?: string) =>
  as === undefined ? { id: 'src', at: 'p.1' } : { id: 'src', at: 'p.1', as };

function complaints(told: Partial<Entry>): string[] {
  const entry = anEntry({ id: 'e', name: 'CYDER', ...told });
  return unproven(sited(entry), TEXTS).map((problem) =>
    formatProblem(problem, 'en')
      .replace(':1:1', '')
      .replace(/ — .*$/, ''),
  );
}

const former = (text: string, as?: string): Partial<Entry> => ({
  names: [{ text, status: 'former', source: cite(as) }],
});

const figureAs = (value: number, as?: string): Partial<Entry> => ({
  figures: [
    {
      metric: '受講者数',
      unit: '人',
      period: 'FY2020',
      status: 'actual',
      value,
      source: cite(as),
    },
  ],
});

const budgetRow = (yen: number, as: string, scope: 'whole' | 'part' = 'whole'): Partial<Entry> => ({
  budget: [{ fiscalYear: 2020, stage: 'initial', yen, scope, source: cite(as) }],
});

const edition = (date: string, as?: string): Partial<Entry> => ({
  editions: [{ label: '第4版', date, status: 'current', source: cite(as) }],
});

describe('names', () => {
  test.each(['CYDER', '実践的サイバー防御演習', '行政機関', 'Cyder'])('%s stands there', (name) => {
    expect(complaints({ name })).toEqual([]);
  });

  test('one of the names is enough, none is not', () => {
    expect(complaints({ name: '別の演習', short: { text: 'CYDER' } })).toEqual([]);
    expect(complaints({ name: '別の演習' })).toEqual([
      'e/sources/0: error: "別の演習" does not stand in "src"',
    ]);
  });

  test('a former name by itself or by its wording', () => {
    expect(complaints(former('実践的サイバー防御演習'))).toEqual([]);
    expect(complaints(former('旧演習'))).toEqual([
      'e/names/0/source: error: "旧演習" does not stand in "src"',
    ]);
    expect(complaints(former('旧演習', '2020年度に'))).toEqual([]);
  });

  test('other sources are not asked', () => {
    expect(complaints({ name: '別の演習', sources: [{ id: 'web', at: 'top' }] })).toEqual([]);
  });
});

describe('figures', () => {
  test('stand there and mean the value', () => {
    expect(complaints(figureAs(2648, '2,648名'))).toEqual([]);
    expect(complaints(figureAs(2649, '2,648名'))).toEqual([
      'e/figures/0/source/as: error: "2,648名" says 2,648名, not 2649人',
    ]);
    expect(complaints(figureAs(2649, '2,649名'))).toEqual([
      'e/figures/0/source/as: error: "2,649名" does not stand in "src"',
    ]);
    expect(complaints(figureAs(2648))).toEqual([
      'e/figures/0/source: error: no wording (as) from "src"',
    ]);
  });
});

describe('budget', () => {
  test('as printed, in the unit of the table', () => {
    expect(complaints(budgetRow(1_510_000_000, '15.1'))).toEqual([]);
    expect(complaints(budgetRow(1_508_700_000, '15.1'))).toEqual([]);
    expect(complaints(budgetRow(1_610_000_000, '15.1'))).toEqual([
      'e/budget/0/source/as: error: "15.1" does not say 1610000000円',
    ]);
    expect(complaints(budgetRow(151_000_000, '15.1'))).toHaveLength(1);
  });

  test('内数 is no whole', () => {
    expect(complaints(budgetRow(1_220_000_000, '12.2億円の内数', 'part'))).toEqual([]);
    expect(complaints(budgetRow(1_220_000_000, '12.2億円の内数'))).toEqual([
      'e/budget/0/source/as: error: "12.2億円の内数" is 内数, but scope is whole',
    ]);
  });
});

describe('dates', () => {
  test('editions by label or date', () => {
    expect(complaints(edition('2018-07-27'))).toEqual([]);
    expect(complaints(edition('2018-07-27', '平成30年7月27日'))).toEqual([]);
    expect(complaints(edition('2018-07-28', '平成30年7月27日'))).toEqual([
      'e/editions/0/source/as: error: "平成30年7月27日" says 平成30年7月27日, not 2018-07-28',
    ]);
  });

  test('when something was active: remarked upon without a wording', () => {
    expect(complaints({ active: { from: '2020-04', source: cite() } })).toEqual([
      'e/active/source: info: no wording (as) from "src"',
    ]);
  });
});

describe('meaning', () => {
  test.each([
    ['15.0億円', 1_500_000_000, true],
    ['1,250百万円', 1_250_000_000, true],
    ['0.1億', 10_000_000, true],
    ['1,156百万円の内数', 1_156_000_000, false],
    ['15.0億円', 1_600_000_000, false],
    ['億円', 100_000_000, false],
    ['12,804', 12_804, true],
  ])('%s for %d yen: %s', (wording, yen, agrees) => {
    const row = {
      fiscalYear: 2020,
      stage: 'initial',
      yen,
      scope: 'whole',
      source: cite(),
    } as const;
    expect(meansAmount(wording, row, '') === undefined).toBe(agrees);
  });

  test.each([
    ['延べ2,648人', 2648, true],
    ['307億台', 30_700_000_000, true],
    ['約2,648人', 2648, false],
    ['14年間', 14, true],
    ['7つ', 7, true],
    ['12,648人', 2648, false],
    ['多数', 5, false],
  ])('%s for %d: %s', (wording, value, agrees) => {
    const figure = {
      metric: 'x',
      unit: '人',
      period: 'FY2020',
      status: 'actual' as const,
      value,
      qualifiers: ['延べ'],
      source: cite(),
    };
    expect(meansFigure(wording, figure) === undefined).toBe(agrees);
  });

  test.each([
    ['2017年度（平成29年度）から', ['2017-04'], true],
    ['2018年度～2022年度', ['2018-04', '2023-03'], true],
    ['5月13日', ['2021-05-13'], true],
    ['2019年6月', ['2019-06-20'], true],
    ['2019年6月', ['2020-06'], false],
    ['そのころ', ['2020-06'], true],
  ])('%s for %j: %s', (wording, dates, agrees) => {
    expect(meansDate(wording, dates) === undefined).toBe(agrees);
  });
});

describe('proveGlossary', () => {
  const data = loaded([anEntry({ id: 'e', name: '別の演習' })], [aSource({ text: '003' })]);
  const told = async (directory: string) =>
    (await proveGlossary(data, directory)).map((problem) =>
      formatProblem(problem, 'ja').replace(directory, 'DIR'),
    );

  test('reads the one file whose name begins with the text of the source', async () => {
    expect(await told(await folderWith({ '003_x.txt': TEXT, '004.txt': '別の演習' }))).toEqual([
      'e/sources/0:1:1: error: 「別の演習」が出典「src」に見つかりません — 出典の文言に合わせるか、出典を直してください',
    ]);
    expect(await told(await folderWith({ '003_x.txt': '別の\n演習' }))).toEqual([]);
  });

  test('no such file, two of them, no such folder', async () => {
    expect(await told(await folderWith({ '004.txt': '' }))).toEqual([
      'src/text:1:1: error: 「003」で始まるファイルが0個あります — 1つに決まるように書いてください',
    ]);
    expect(await told(await folderWith({ '003a.txt': '', '003b.txt': '' }))).toHaveLength(1);
    expect(await told('/no/such/folder')).toEqual([
      'DIR:1:1: error: 読めません（ENOENT） — パスと権限を確かめてください',
    ]);
  });
});
