import { describe, expect, test } from 'vitest';
import { continued, textBlockOf } from '../../../glossary/document/html-blocks.ts';

const ITEM = { kind: 'list-item', level: 2, marker: '1.' } as const;

describe('textBlockOf', () => {
  test.each(['note', 'doc-footnote', 'doc-endnote'])('the role %s is a note', (role) => {
    const around = { block: { kind: 'paragraph' }, quoted: true } as const;
    expect(textBlockOf(role, around)).toEqual({ kind: 'note', quoted: true });
  });

  test('a paragraph in a list item goes on with it, without its marker', () => {
    expect(textBlockOf(null, { block: ITEM, quoted: false })).toEqual({
      kind: 'list-item',
      level: 2,
    });
  });

  test('any other is a paragraph, whatever stands around it', () => {
    const around = { block: { kind: 'heading', level: 1 }, quoted: false } as const;
    expect(textBlockOf('region', around)).toEqual({ kind: 'paragraph' });
  });
});

test('a block goes on as what it was, in the same voice', () => {
  expect(continued({ ...ITEM, quoted: true })).toEqual({
    kind: 'list-item',
    level: 2,
    quoted: true,
  });
});
