import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '#glossary/document/model.ts';
import { spacedOut } from '#linter/formats/spaced-out.ts';

const cell = (row: number, column: number, start: number, end: number) => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  header: row === 0,
  start,
  end,
});

describe('a text of one block a line', () => {
  it('puts rows of tables on lines, too', () => {
    const document: Document = {
      text: '題甲乙丙後',
      title: '題名',
      blocks: [
        { kind: 'heading', level: 1, start: 0, end: 1 },
        {
          kind: 'table',
          start: 1,
          end: 4,
          cells: [cell(0, 0, 1, 2), cell(0, 1, 2, 2), cell(0, 2, 2, 3), cell(1, 0, 3, 4)],
        },
        { kind: 'paragraph', start: 4, end: 5 },
      ],
    };
    const { document: spaced, moved } = spacedOut(document);
    expect(spaced.text).toBe('題\n甲\t\t乙\n丙\n後\n');
    expect(spaced.title).toBe('題名');
    expect(spaced.blocks).toMatchObject([
      { kind: 'heading', level: 1, start: 0, end: 1 },
      {
        kind: 'table',
        start: 2,
        end: 8,
        cells: [{}, { start: 4, end: 4 }, {}, { row: 1, start: 7 }],
      },
      { kind: 'paragraph', start: 9, end: 10 },
    ]);
    expect([0, 1, 2, 3, 4].map((at) => spaced.text.charAt(moved(at)))).toEqual([...'題甲乙丙後']);
  });

  it('keeps every block’s words, and moves every offset with its character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 20 }),
        (texts) => {
          let end = 0;
          const blocks = texts.map((text): Block => {
            const start = end;
            end += text.length;
            return { kind: 'paragraph', start, end };
          });
          const text = texts.join('');
          const { document, moved } = spacedOut({ text, blocks });
          expect(
            document.blocks.map(({ start, end: to }) => document.text.slice(start, to)),
          ).toEqual(texts);
          for (let at = 0; at < text.length; at += 1)
            expect(document.text.charAt(moved(at))).toBe(text.charAt(at));
        },
      ),
    );
  });
});
