import { expect, test } from 'vitest';
import { citationText } from '../../../extension/card/citation.ts';
import { cardContent } from '../../../extension/card/content.ts';
import { SMALL_GLOSSARY } from '../small-glossary.ts';

test.each([
  [
    'ja',
    '実践的サイバー防御演習（CYDER）：自治体などの職員が受ける演習。',
    '総務省「ICTサイバーセキュリティ総合対策2021」（2021年7月）、Ⅲ２ https://www.soumu.go.jp/example',
    '総務省「令和2年度概算要求」、表',
  ],
  [
    'en',
    '実践的サイバー防御演習（CYDER）: An exercise for public servants.',
    '総務省, “ICTサイバーセキュリティ総合対策2021” (July 2021), Ⅲ２ https://www.soumu.go.jp/example',
    '総務省, “令和2年度概算要求”, 表',
  ],
] as const)('an entry is copied with its sources (%s)', (locale, ...lines) => {
  const content = cardContent(SMALL_GLOSSARY, 'cyder', '2026-11-22', locale);
  expect(content && citationText(content, locale).split('\n')).toEqual(lines);
});
