import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { formatOf } from '#linter/draft.ts';
import { endsInPast, speaksOfPast } from '#linter/past.ts';

const glossary = await loadGlossary();

/** Whether the first NISC of a draft stands in words about the time before July 2025. */
function isPast(markdown: string): boolean {
  const { document } = formatOf('draft.md').parse(markdown);
  const reading = glossary.read(document);
  const mention = reading.mentions.find(({ entryId }) => entryId === 'nisc');
  if (mention === undefined) throw new Error(`no NISC in ${markdown}`);
  return speaksOfPast(reading, mention, '2025-07-01', ['nco']);
}

describe('speaksOfPast', () => {
  it.each([
    ['a word', '当時のNISCが調整した。'],
    ['a word', '旧NISCの業務を行う。'],
    ['a word', 'NISC（現国家サイバー室）が担う。'],
    ['a word', '国の組織（旧：NISC）と連携する。'],
    ['a word', 'NISCを改組する法律が成立し、新たな組織が置かれる。'],
    ['a date', '2021年6月、NISCは骨子を示す。'],
    ['a fiscal year', '令和6年度はNISCが実施する。'],
    ['the successor', 'NISCの後を受け、国家サイバー統括室が担う。'],
    ['a title', '「NISCの取組」を参照する。'],
    ['a quotation', '> NISCが担う。'],
    ['a credit', '（出典）NISC資料'],
    ['the sentence before', '平成27年1月に法律が施行された。NISCは司令塔として取り組んだ。'],
    [
      'a citation, in the past tense',
      'NISCは「戦略」（令和3年9月28日閣議決定）を踏まえて取り組んだ。',
    ],
    ['a beginning, in the past tense', '2018年からNISCが実施した。'],
    ['the heading', '# 令和2年度の取組\n\nNISCが実施する。'],
    ['a heading further up', '# 令和2年度の取組\n\n## 監査\n\nNISCが実施する。'],
    ['the words above a list', '令和2年度の取組は次のとおり。\n\n- 監査\n- NISCとの連携'],
    ['the row', '| 年 | 者 |\n| - | - |\n| 2020年 | NISC |\n| 2026年 | 国 |'],
    ['the header', '| 者 | 2020年度 | 2021年度 |\n| - | - | - |\n| NISC | 1 | 2 |'],
    ['English', 'The former NISC coordinated the work.'],
    ['an English year', 'Slides that NISC prepared in June 2021'],
  ])('by %s: %s', (_, markdown) => {
    expect(isPast(markdown)).toBe(true);
  });

  it.each([
    ['nothing said', 'NISCが調整を担う。'],
    ['a later date', '2026年4月からNISCが実施する。'],
    ['a date that may be later', '2025年にNISCが実施する。'],
    ['two dates, one later', '2020年度と2026年度にNISCが実施する。'],
    ['since then', '2018年からNISCが実施している。'],
    ['a citation', 'NISCは「戦略」（令和3年9月28日閣議決定）に基づき取り組む。'],
    ['a date without a year', '5月13日にNISCが示す。'],
    ['the present after the past', '2015年に置かれた組織である。NISCは今も調整を担う。'],
    ['a year in a name', 'NISCは2025年大阪・関西万博の対策を行う。'],
    ['a later heading below the first', '# 令和2年度\n\n## 令和8年度の計画\n\nNISCが実施する。'],
    ['another row', '| 年 | 者 |\n| - | - |\n| 2020年 | 国 |\n| 2026年 | NISC |'],
    ['a list of its own', '令和2年度に始まった制度である。\n\n- NISCとの連携'],
    ['an English year', 'NISC will publish it in 2026.'],
  ])('not by %s: %s', (_, markdown) => {
    expect(isPast(markdown)).toBe(false);
  });

  it('looks only near a mention in a sentence without end', () => {
    expect(isPast(`NISC${'、'.repeat(2000)}当時`)).toBe(false);
    expect(isPast(`NISC${'、'.repeat(100)}当時`)).toBe(true);
  });
});

describe('endsInPast', () => {
  it.each(['公表した。', '取り組んだ。', '引き継いだ。', '示された（別添）。', 'であった。'])(
    '%s',
    (text) => {
      expect(endsInPast(text)).toBe(true);
    },
  );

  it.each(['取り組んできた。', '実施している。', '新たな課題', '対策である。', 'できた。'])(
    'not %s',
    (text) => {
      expect(endsInPast(text)).toBe(false);
    },
  );
});
