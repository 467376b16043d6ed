import { describe, expect, it } from 'vitest';
import { plainText } from '#glossary/document/plain-text.ts';
import { loadGlossary } from '#glossary/index.ts';
import { citedEdition, isAnnual } from '#linter/edition-citations.ts';

const glossary = await loadGlossary();

/** The words that cite an edition of the first document named, and the edition's label. */
function cited(text: string): readonly (string | undefined)[] {
  const reading = glossary.read(plainText(text));
  const mention = reading.mentions.find(
    ({ entryId }) => glossary.get(entryId)?.kind === 'document',
  );
  const entry = glossary.get(mention?.entryId ?? '');
  if (mention === undefined || entry === undefined) throw new Error(`no document in ${text}`);
  const citation = citedEdition(entry, mention, reading);
  return [citation?.text, citation?.edition.label];
}

describe('citedEdition', () => {
  it.each([
    ['テレワークセキュリティガイドライン（第４版）', '第４版', '第4版'],
    ['「テレワークセキュリティガイドライン」第4版', '第4版', '第4版'],
    ['テレワークセキュリティガイドライン第４．０版', '第４．０版', '第4版'],
    ['テレワークセキュリティガイドライン（第1版）', '第1版', '初版'],
    ['サイバーセキュリティ経営ガイドラインVer 2.0', 'Ver 2.0', 'Ver2.0'],
    ['スマートシティセキュリティガイドライン（第 2.0 版）', '第 2.0 版', '第2.0版'],
    ['令和２年版 情報通信白書', '令和２年版', '令和2年版'],
    ['2020年版「情報通信白書」', '2020年版', '令和2年版'],
    ['情報通信白書（平成30年版、令和元年版）', '平成30年版', '平成30年版'],
    [
      '政府機関等のサイバーセキュリティ対策のための統一基準群（令和5年度版）',
      '令和5年度版',
      '令和5年度版',
    ],
    ['「サイバーセキュリティ戦略」（平成30年7月27日閣議決定）', '平成30年7月27日', '2018年'],
    ['サイバーセキュリティ戦略（2021年９月閣議決定）', '2021年９月', '2021年'],
    ['サイバーセキュリティ戦略（2018年）', '2018年', '2018年'],
    ['公衆Wi-Fi利用者向け簡易マニュアル（令和６年３月版）', '令和６年３月版', '令和6年3月版'],
    ['公衆Wi-Fi利用者向け簡易マニュアル（2024年3月版）', '2024年3月版', '令和6年3月版'],
  ])('%s: %s', (text, words, label) => {
    expect(cited(text)).toEqual([words, label]);
  });

  it.each([
    'テレワークセキュリティガイドライン（第9版）',
    'テレワークセキュリティガイドラインは、別の文書の第4版',
    'サイバーセキュリティ戦略（令和3年5月12日座長説明資料）',
    'サイバーセキュリティ戦略（2019年）',
    'サイバーセキュリティ戦略本部（平成30年7月27日）とテレワークセキュリティガイドライン',
    '第4版を改めた。テレワークセキュリティガイドライン',
  ])('none that is known: %s', (text) => {
    expect(cited(text)).toEqual([undefined, undefined]);
  });
});

describe('isAnnual', () => {
  it.each([
    ['white-paper-r2', true],
    ['telework-guideline', false],
    ['gov-common-standards', false],
  ])('%s: %s', (id, annual) => {
    const entry = glossary.get(id);
    expect(entry && isAnnual(entry)).toBe(annual);
  });
});
