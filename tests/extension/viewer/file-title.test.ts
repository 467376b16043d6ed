import { expect, test } from 'vitest';
import { sayingTitle } from '../../../extension/viewer/file-title.ts';

test.each([
  ['ICTサイバーセキュリティ総合対策2021', 'ICTサイバーセキュリティ総合対策2021'],
  [' 令和３年度\r\n概算要求 ', '令和３年度 概算要求'],
  ['', undefined],
  ['\u0000', undefined],
  ['無題', undefined],
  ['about:blank', undefined],
  ['Microsoft Word - 01_本文', undefined],
  ['【別添１】概要（最終版）.docx', undefined],
  ['一太郎.jtd', undefined],
])('%j is shown as %s', (title, shown) => {
  expect(sayingTitle(title)).toBe(shown);
});
