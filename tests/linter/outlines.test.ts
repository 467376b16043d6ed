import { describe, expect, it } from 'vitest';
import { formatOf } from '#linter/draft.ts';
import { outlineOf } from '#glossary/references/targets.ts';
import { beginsCaption, labelSpan } from '#linter/outlines.ts';

describe('what a document numbers', () => {
  it('is read once for each document', () => {
    const { document } = formatOf('a.md').parse('図１　体制\n');
    expect(outlineOf(document)).toBe(outlineOf(document));
  });

  it.each([
    ['図１　体制', '図１'],
    ['【図１】体制', '図１'],
    ['（注2）件数は延べ', '注2'],
  ])('the label of %s is %s', (text, label) => {
    const { document } = formatOf('a.md').parse(text);
    const outline = outlineOf(document);
    const spans = outline.targets.map((target) => labelSpan(outline, target));
    expect(spans.map(({ start, end }) => document.text.slice(start, end))).toEqual([label]);
  });

  it.each<[string, boolean]>([
    ['図２ IoT 機器を狙った攻撃の割合', true],
    ['図２　攻撃の割合', true],
    ['図２：攻撃の割合', true],
    ['図２に示す', false],
    ['図２ に示す', false],
    ['図２ 、図３', false],
    ['図２', false],
    ['図２参照', false],
  ])('%s begins a caption: %s', (text, expected) => {
    const { document } = formatOf('a.md').parse(text);
    expect(beginsCaption(document, { start: 0, end: 2 })).toBe(expected);
  });
});
