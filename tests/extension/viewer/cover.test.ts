import { expect, test } from 'vitest';
import { examine } from '../../../extension/background/examine.ts';
import { coverOf } from '../../../extension/viewer/cover.ts';
import { pdfDocument } from '../../../glossary/document/pdf.ts';
import { loadGlossary } from '../../../glossary/index.ts';
import { pageOf, paragraph, type Print } from '../../fixtures/pdfs/lay-out.ts';

const glossary = await loadGlossary();
const BODY = pageOf(
  2,
  paragraph(
    '総務省は、テレワークを安全に行うための対策を令和３年５月に見直し、その内容をここに示す。',
    72,
    100,
  ),
);

/** A document whose first page has these lines, far apart. */
function documentOf(...lines: readonly string[]): ReturnType<typeof pdfDocument> {
  const prints = lines.map((line, index): Print => [line, 150, 200 + index * 60, 14]);
  return pdfDocument([pageOf(1, prints), BODY, pageOf(3, [['本文の続き。', 72, 100]])]);
}

/** The edition that is told to be outdated. */
function noticeOf(...lines: readonly string[]): string | undefined {
  const pdf = documentOf(...lines);
  const { edition } = examine({ document: pdf.document, cover: coverOf(pdf) }, glossary, TODAY);
  return edition && [edition.name, edition.label].filter((part) => part !== undefined).join(' ');
}

const TODAY = '2026-11-22';
const FOURTH = 'テレワークセキュリティガイドライン 第4版';

test.each([
  // As the cover of the fourth edition has it.
  [['テレワークセキュリティガイドライン', '第４版', '平成30年４月', '総務省'], FOURTH],
  [['テレワークセキュリティガイドライン（第4版）', '総務省'], FOURTH],
  // A number of a handout above, a title on two lines.
  [['資料２－１', 'テレワークセキュリティ', 'ガイドライン', '第４版', '平成30年４月'], FOURTH],
  [
    ['IoT・5Gセキュリティ', '総合対策2020', '令和２年７月', '総務省'],
    'IoT・5Gセキュリティ総合対策2020',
  ],
])('a cover of %j is that of an edition which was replaced', (lines, expected) => {
  expect(noticeOf(...lines)).toBe(expected);
});

test.each([
  [
    'the edition of today',
    ['テレワークセキュリティガイドライン', '第５版', '令和３年５月', '総務省'],
  ],
  ['another date', ['テレワークセキュリティガイドライン', '第４版', '平成25年３月', '総務省']],
  ['nobody’s', ['テレワークセキュリティガイドライン', '第４版', '平成30年５月']],
  ['a summary', ['テレワークセキュリティガイドライン', '第４版', '（概要）', '平成30年４月']],
  ['a draft', ['テレワークセキュリティガイドライン', '第４版（案）', '平成30年４月', '総務省']],
  ['a press release', ['報道資料', '平成30年４月13日', 'テレワークセキュリティガイドライン第４版']],
  ['about it', ['テレワークセキュリティガイドライン第４版の', '公表について', '平成30年４月']],
  ['no edition', ['テレワークセキュリティガイドライン', '総務省']],
  ['no text', []],
])('a cover of %s says nothing', (_, lines) => {
  expect(noticeOf(...lines)).toBeUndefined();
});

test('the longest title comes first, and dates count on the first page alone', () => {
  const { document, pageAt } = documentOf('テレワークセキュリティガイドライン', '第４版');
  const { titles, end } = coverOf({ document, pageAt });
  expect(titles[0]).toBe('テレワークセキュリティガイドライン 第４版');
  expect(document.text.slice(end)).toMatch(/^総務省は、テレワークを安全に/);
});
