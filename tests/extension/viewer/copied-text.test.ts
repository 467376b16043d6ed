import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withKanji } from '../../../extension/viewer/copied-text.ts';

test.each([
  ['住⺠', '住民'],
  ['国⺠⽣活と⻑期的な視点', '国民生活と長期的な視点'],
  ['個⼈情報', '個人情報'],
  ['⼾籍', '戸籍'],
  // What NFKC would change, and an author meant.
  ['①㎡ＮＩＣＴ㈱～', '①㎡ＮＩＣＴ㈱～'],
])('%s is copied as %s', (text, copied) => {
  expect(withKanji(text)).toBe(copied);
});

test('no radical stays, and nothing else is touched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const copied = withKanji(text);
      expect(copied.match(/[\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5]/gu)).toBeNull();
      expect(withKanji(copied)).toBe(copied);
      if (!/[\u2E80-\u2FDF]/.test(text)) expect(copied).toBe(text);
    }),
  );
});
