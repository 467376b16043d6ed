import { expect, test } from 'vitest';
import { headlineOf } from '../../../extension/viewer/headline.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';

test.each([
  ['# テレワークセキュリティガイドライン\n第4版\n', 'テレワークセキュリティガイドライン'],
  [
    'クラウドサービス提供における情報セキュリティ対策ガイドライン（第２版）\n\n平成30年７月\n総務省',
    'クラウドサービス提供における情報セキュリティ対策ガイドライン（第２版）',
  ],
  ['', undefined],
  [`${'本文が続く。'.repeat(60)}`, undefined],
])('of %j is %s', (text, expected) => {
  const found = headlineOf(plainText(text));
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(expected);
});
