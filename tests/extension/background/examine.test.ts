import { expect, test } from 'vitest';
import { examine } from '../../../extension/background/examine.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';
import type { Document } from '../../../glossary/document/model.ts';
import { loadGlossary } from '../../../glossary/index.ts';

const glossary = await loadGlossary();
const TODAY = '2026-11-22';

function page(...lines: string[]): Document {
  let start = 0;
  const blocks = lines.map((line) => {
    const block = { kind: 'paragraph', start, end: start + line.length } as const;
    start = block.end;
    return block;
  });
  return { text: lines.join(''), blocks };
}

test('each number says whose it is, and what its source says', () => {
  // 総合対策2021 別添Ⅳ（２）, with the count of another year.
  const text = 'CYDERは、令和２年度は105回実施し、計2,648名が受講した。';
  const { figures } = examine({ document: plainText(text) }, glossary, TODAY);
  expect(figures).toMatchObject([
    {
      text: '105回',
      entryId: 'cyder',
      metric: '開催回数',
      fiscalYear: 2020,
      sourced: {
        verdict: 'differs',
        text: '106回',
        source: { issuer: expect.stringContaining('総務省') },
      },
    },
    { text: '2,648名', sourced: { verdict: 'agrees', text: '2,648名' } },
  ]);
  for (const { start, end, text: own } of figures) expect(text.slice(start, end)).toBe(own);
});

test('a number of which a later one is known says what came of it, and of which year it is', () => {
  // 令和2年度概算要求 (source 002): the plan has its year from the money asked for it.
  const document = plainText(
    '## 国の行政機関等を対象とした実践的サイバー防御演習\n\n⇒ 年間100回、3,000名規模で実施【令和2年度要求額：1,156百万円】\n',
  );
  const { figures } = examine({ document }, glossary, TODAY);
  expect(figures[0]).toMatchObject({
    text: '100回',
    fiscalYear: 2020,
    sourced: { verdict: 'revised', later: 'actual', text: '106回' },
  });
});

test('a number of which nothing is sourced has no verdict', () => {
  const document = plainText('CYDERは、令和４年度は3,327名が受講した。');
  const { figures } = examine({ document }, glossary, TODAY);
  expect(figures.map(({ sourced }) => sourced)).toEqual([undefined]);
});

test('references lead to their targets, and those that lead nowhere are left out', () => {
  const document = page('図１のとおりである。図９は無い。', '図１　演習の実施体制');
  const { references } = examine({ document }, glossary, TODAY);
  const led = references.map(({ text, targets }) => [
    text,
    ...targets.map(({ start, end }) => document.text.slice(start, end)),
  ]);
  expect(led).toHaveLength(1);
  expect(led[0]?.[0]).toBe('図１');
  expect(led[0]?.[1]).toContain('図１');
});

test('a page that is a replaced edition says so, by its title or by its headline', () => {
  const title = 'テレワークセキュリティガイドライン（第4版）';
  const later = {
    name: 'テレワークセキュリティガイドライン',
    label: '第4版',
    date: '2018-04',
    later: { entryId: 'telework-guideline', label: '第5版', date: '2021-05-31' },
  };
  const empty = { text: '', blocks: [] };
  expect(examine({ document: { ...empty, title } }, glossary, TODAY).edition).toMatchObject(later);
  expect(examine({ document: empty, headline: title }, glossary, TODAY).edition).toMatchObject(
    later,
  );
  expect(
    examine({ document: empty, headline: title }, glossary, '2020-01-01').edition,
  ).toBeUndefined();
  expect(examine({ document: empty }, glossary, TODAY)).toEqual({ figures: [], references: [] });
});
