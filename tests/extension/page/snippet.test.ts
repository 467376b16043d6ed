import { expect, test } from 'vitest';
import type { Document } from '../../../glossary/document/model.ts';
import type { Mention } from '../../../glossary/matching/model.ts';
import { snippetsOf } from '../../../extension/page/snippet.ts';

const FIRST =
  '国の機関、地方公共団体などの担当者を対象に、\n  実践的サイバー防御演習を開いています。';
const SECOND = 'CYDER';
const DOCUMENT: Document = {
  text: FIRST + SECOND,
  blocks: [
    { kind: 'paragraph', start: 0, end: FIRST.length },
    { kind: 'paragraph', start: FIRST.length, end: FIRST.length + SECOND.length },
  ],
};

function mentionOf(surface: string): Mention {
  const start = DOCUMENT.text.indexOf(surface);
  return {
    start,
    end: start + surface.length,
    surface,
    term: surface,
    entryId: 'cyder',
    form: 'name',
  };
}

test('a snippet has the words around, on one line, and ends with its block', () => {
  expect(snippetsOf(DOCUMENT, [mentionOf('実践的サイバー防御演習'), mentionOf('CYDER')])).toEqual([
    {
      before: '地方公共団体などの担当者を対象に、 ',
      surface: '実践的サイバー防御演習',
      after: 'を開いています。',
    },
    { before: '', surface: 'CYDER', after: '' },
  ]);
});

test('a snippet cuts no character in two', () => {
  const text = `${'𠮷'.repeat(30)}NICT${'𠮷'.repeat(30)}`;
  const document: Document = { text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] };
  const start = text.indexOf('NICT');
  const mention = { start, end: start + 4, surface: 'NICT', term: 'NICT', entryId: 'nict' };
  const [snippet] = snippetsOf(document, [{ ...mention, form: 'short' }]);
  expect(snippet).toMatchObject({ before: '𠮷'.repeat(18), after: '𠮷'.repeat(18) });
});
