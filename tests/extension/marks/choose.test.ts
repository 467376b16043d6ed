import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../glossary/document/model.ts';
import type { Mention } from '../../../glossary/matching/model.ts';
import { firstPerSection, subjectOf } from '../../../extension/marks/choose.ts';

function mention(start: number, entryId: string, candidates?: readonly string[]): Mention {
  const span = { start, end: start + 1, surface: 'x', term: 'x', entryId, form: 'name' } as const;
  return candidates === undefined ? span : { ...span, candidates };
}

/** Blocks of ten units each: `h` a heading, `p` a paragraph. */
function blocks(kinds: string): Block[] {
  return [...kinds].map((kind, index) => ({
    kind: kind === 'h' ? 'heading' : 'paragraph',
    start: index * 10,
    end: index * 10 + 10,
  }));
}

function chosenStarts(mentions: readonly Mention[], kinds: string): number[] {
  return firstPerSection(mentions, blocks(kinds)).map(({ start }) => start);
}

describe('of the mentions of an entry', () => {
  test('the first in each section is chosen', () => {
    const mentions = [1, 5, 12, 31, 35].map((start) => mention(start, 'nict'));
    expect(chosenStarts(mentions, 'pphp')).toEqual([1, 31]);
  });

  test('one in a heading counts only when the section has none', () => {
    expect(chosenStarts([mention(1, 'nict'), mention(12, 'nict')], 'hp')).toEqual([12]);
    expect(chosenStarts([mention(1, 'nict'), mention(12, 'cyder')], 'hp')).toEqual([1, 12]);
  });

  test('an uncertain one is another subject than a certain one', () => {
    expect(chosenStarts([mention(1, 'nco'), mention(3, 'nco', ['nco', 'nco-2'])], 'p')).toEqual([
      1, 3,
    ]);
  });

  test('all subjects of the page stay, each once a section, in order', () => {
    const pages = fc.record({
      kinds: fc.string({ unit: fc.constantFrom('h', 'p'), minLength: 1, maxLength: 12 }),
      places: fc.array(fc.tuple(fc.nat(119), fc.constantFrom('a', 'b', 'c')), { maxLength: 40 }),
    });
    fc.assert(
      fc.property(pages, ({ kinds, places }) => {
        const mentions = places
          .filter(([start]) => start < kinds.length * 10)
          .sort(([a], [b]) => a - b)
          .map(([start, id]) => mention(start, id));
        const chosen = firstPerSection(mentions, blocks(kinds));
        expect(new Set(chosen.map(subjectOf))).toEqual(new Set(mentions.map(subjectOf)));
        expect(chosen).toEqual(chosen.toSorted((a, b) => a.start - b.start));
        const sectionOf = ({ start }: Mention): number =>
          kinds.lastIndexOf('h', Math.floor(start / 10));
        const keys = chosen.map((own) => `${sectionOf(own)} ${subjectOf(own)}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
