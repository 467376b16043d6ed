import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passages, type Block, type Document } from '../../../glossary/document/model.ts';
import type { Mention } from '../../../glossary/matching/model.ts';
import { mentionsIn, partsOf, type MentionFinder } from '../../../extension/page/parts.ts';

/** Finds each `N`, within blocks as the Matcher does. */
const FINDER: MentionFinder = {
  findMentions: (document) =>
    passages(document).flatMap((passage) =>
      [...document.text.slice(passage.start, passage.end).matchAll(/N/g)].map(({ index }) => {
        const start = passage.start + index;
        return { start, end: start + 1, surface: 'N', term: 'N', entryId: 'n', form: 'name' };
      }),
    ),
};

function documentOf(texts: readonly string[]): Document {
  let start = 0;
  const blocks = texts.map((text, index): Block => {
    const span = { start, end: start + text.length };
    start = span.end;
    if (index % 3 !== 2) return { kind: 'paragraph', ...span };
    const cell = { ...span, row: 0, column: 0, rowSpan: 1, columnSpan: 1, header: false };
    return { kind: 'table', ...span, cells: [cell] };
  });
  return { text: texts.join(''), blocks };
}

function allOf(document: Document, mostAtOnce?: number): readonly Mention[] {
  const work = mentionsIn(document, FINDER, mostAtOnce);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

describe('a document read in parts', () => {
  const texts = fc.array(
    fc.string({ unit: fc.constantFrom('N', 'あ'), minLength: 1, maxLength: 9 }),
    {
      maxLength: 20,
    },
  );

  test('has the mentions that it has as a whole', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 60 }), (blocks, most) => {
        const document = documentOf(blocks);
        expect(allOf(document, most)).toEqual(allOf(document));
      }),
    );
  });

  test('is cut only between blocks, into parts no longer than asked unless a block is', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 60 }), (blocks, most) => {
        const document = documentOf(blocks);
        const parts = partsOf(document, most);
        expect(parts.map((part) => part.document.text).join('')).toBe(document.text);
        for (const part of parts)
          if (part.document.blocks.length > 1)
            expect(part.document.text.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
