import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockWriter } from '#glossary/document/block-writer.ts';
import { OBJECT } from '#glossary/document/model.ts';

/** A writer whose origins are numbers, and what it was told of them: `[origin, its text]`. */
function recording() {
  const told: (readonly [number | undefined, string])[] = [];
  const writer = new BlockWriter<number>(({ text, origin }, from, to) => {
    told.push([origin, text.slice(from, to)]);
  });
  return { writer, told };
}

describe('blocks as they are written', () => {
  it('drops white space around a block, and blocks without text', () => {
    const { writer, told } = recording();
    writer.text(' \n甲', 1);
    writer.text('乙　', 2);
    writer.boundary({ kind: 'heading', level: 2 });
    writer.text('  ', 3);
    writer.object(4);
    writer.boundary();
    writer.text('丙', 5);
    expect(writer.finish('題')).toEqual({
      title: '題',
      text: '甲乙丙',
      blocks: [
        { kind: 'paragraph', start: 0, end: 2 },
        { kind: 'paragraph', start: 2, end: 3 },
      ],
    });
    expect(told).toEqual([
      [1, '甲'],
      [2, '乙'],
      [5, '丙'],
    ]);
  });

  it('gives an item’s marker to its first text, and to that alone', () => {
    const { writer } = recording();
    writer.boundary({ kind: 'list-item', level: 1, marker: '1.' });
    writer.boundary({ kind: 'list-item', level: 1 });
    writer.text('甲', 1);
    writer.boundary({ kind: 'list-item', level: 1 });
    writer.text('乙', 2);
    expect(writer.finish().blocks).toEqual([
      { kind: 'list-item', level: 1, marker: '1.', start: 0, end: 1 },
      { kind: 'list-item', level: 1, start: 1, end: 2 },
    ]);
  });

  it('keeps paragraphs of one cell apart, cuts spans at the table’s end, and parts a table at a caption', () => {
    const { writer } = recording();
    const cell = { row: 0, column: 0, rowSpan: 3, columnSpan: 1000, header: true };
    writer.openTable();
    writer.text('迷子', 0);
    writer.openCell(cell);
    writer.text('甲', 1);
    writer.boundary();
    writer.boundary();
    writer.text('乙', 2);
    writer.interruptTable({ kind: 'caption' }, false);
    writer.text('表１', 3);
    writer.resumeTable();
    writer.closeTable(false);
    expect(writer.finish()).toEqual({
      text: `甲${OBJECT}乙表１`,
      blocks: [
        {
          kind: 'table',
          start: 0,
          end: 3,
          cells: [{ ...cell, rowSpan: 1, columnSpan: 1, start: 0, end: 3 }],
        },
        { kind: 'caption', start: 3, end: 5 },
      ],
    });
  });

  it('tells every character once and in order, whatever is written', () => {
    const word = fc.constantFrom('甲', ' ', '\n', '実践的', 'a b', OBJECT);
    const step = fc.oneof(
      word.map((text) => ['text', text] as const),
      fc.constantFrom(['boundary', ''] as const, ['object', ''] as const, ['line', ''] as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let written = '';
        const writer = new BlockWriter<number>(({ text }, from, to, start) => {
          expect(start).toBe(written.length);
          written += text.slice(from, to);
        });
        steps.forEach(([kind, text], index) => {
          if (kind === 'text') writer.text(text, index);
          else if (kind === 'boundary') writer.boundary();
          else if (kind === 'object') writer.object(index);
          else writer.lineEnd();
        });
        const { text, blocks } = writer.finish();
        expect(written).toBe(text);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });
});
