import { expect, test } from 'vitest';
import { firstLines } from '../../../extension/page/first-lines.ts';
import type { Block, Document } from '../../../glossary/document/model.ts';

function documentOf(...lines: readonly string[]): Document {
  let start = 0;
  const blocks = lines.map((line): Block => {
    const block = { kind: 'paragraph', start, end: start + line.length } as const;
    start = block.end;
    return block;
  });
  return { text: lines.join(''), blocks };
}

test('a place is shown by its first lines, each on one line', () => {
  const document = documentOf('前の段落', '図１\n演習の\u3000体制', '\n', '説明', '次', 'その次');
  expect(firstLines(document, 4)).toEqual(['図１ 演習の 体制', '説明', '次']);
  expect(firstLines(document, 7)).toEqual(['演習の 体制', '説明', '次']);
  expect(firstLines(document, 999)).toEqual([]);
});

test('a long one is cut, between characters', () => {
  const [line = '', ...others] = firstLines(documentOf('𠮷'.repeat(500), '次'), 0);
  expect(others).toEqual([]);
  expect(line).toBe(`${'𠮷'.repeat(160)}…`);
});

test('a page of one character is no trouble', () => {
  expect(firstLines(documentOf('　'.repeat(1_000_000)), 0)).toEqual([]);
});
