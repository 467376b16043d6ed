import { describe, expect, test } from 'vitest';
import { spanOf } from '../../../extension/marks/mark.ts';
import {
  furtherMarks,
  inTextOrder,
  termMarks,
  type Density,
  type PageTerms,
} from '../../../extension/marks/marks-of-page.ts';
import type { Mark } from '../../../extension/marks/mark.ts';
import type { Examination } from '../../../extension/messages/examination.ts';
import type { Place } from '../../../extension/surfaces/surface.ts';
import type { Document, Span } from '../../../glossary/document/model.ts';
import type { Mention } from '../../../glossary/matching/model.ts';

const TEXT = 'NICTとNICTと旧名と図１と105回と100回と106回';
const DOCUMENT: Document = {
  text: TEXT,
  blocks: [{ kind: 'paragraph', start: 0, end: TEXT.length }],
};

function spanAt(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
}

function mention(entryId: string, words: string, from = 0): Mention {
  return { ...spanAt(words, from), surface: words, term: words, entryId, form: 'name' };
}

const PLACE = [{} as StaticRange] as const satisfies Place;
const SOURCE = { title: '', issuer: '', at: '' };
const PAGE = {
  located: { document: DOCUMENT, locate: () => PLACE },
  mentions: [mention('nict', 'NICT'), mention('nict', 'NICT', 3), mention('old', '旧名')],
  past: new Set(['old']),
  examination: {
    figures: [
      {
        ...spanAt('105回'),
        text: '105回',
        entryId: 'nict',
        sourced: { verdict: 'differs' as const, text: '106回', source: SOURCE },
      },
      {
        ...spanAt('100回'),
        text: '100回',
        entryId: 'nict',
        sourced: {
          verdict: 'revised' as const,
          later: 'actual' as const,
          text: '106回',
          source: SOURCE,
        },
      },
      {
        ...spanAt('106回'),
        text: '106回',
        entryId: 'nict',
        sourced: { verdict: 'agrees' as const, text: '106回', source: SOURCE },
      },
    ],
    references: [
      { ...spanAt('旧名'), text: '旧名', targets: [{ start: 0, end: 1 }] },
      { ...spanAt('図１'), text: '図１', targets: [{ start: 0, end: 1 }] },
    ],
  },
};

function marksOfPage(
  page: PageTerms & { readonly examination: Examination | undefined },
  density: Density,
  muted: ReadonlySet<string>,
): readonly Mark[] {
  const work = termMarks(page, { density, muted });
  let step = work.next();
  while (step.done !== true) step = work.next();
  const { examination } = page;
  return inTextOrder(step.value, examination ? furtherMarks(page, examination, density) : []);
}

function marked(density: Density, ...muted: string[]): string[] {
  return marksOfPage(PAGE, density, new Set(muted)).map((mark) => {
    const { start, end } = spanOf(mark);
    return `${TEXT.slice(start, end)} ${mark.look}`;
  });
}

describe('the marks of a page', () => {
  test.each([
    ['section', ['NICT current', '旧名 past', '図１ reference', '105回 differs', '100回 revised']],
    [
      'all',
      [
        'NICT current',
        'NICT current',
        '旧名 past',
        '図１ reference',
        '105回 differs',
        '100回 revised',
      ],
    ],
    ['none', ['105回 differs']],
  ] as const)('are as dense as the reader wants: %s', (density, expected) => {
    expect(marked(density)).toEqual(expected);
  });

  test('leave out what is muted', () => {
    expect(marked('all', 'nict')).toEqual([
      '旧名 past',
      '図１ reference',
      '105回 differs',
      '100回 revised',
    ]);
  });

  test('keep a name of which not all meanings are muted', () => {
    const unsure = { ...mention('nict', 'NICT'), candidates: ['nict', 'other'] };
    const page = { ...PAGE, mentions: [unsure], examination: undefined };
    expect(marksOfPage(page, 'all', new Set(['nict']))).toHaveLength(1);
    expect(marksOfPage(page, 'all', new Set(['nict', 'other']))).toEqual([]);
  });

  test('are those that stand somewhere', () => {
    const nowhere = { ...PAGE, located: { document: DOCUMENT, locate: () => undefined } };
    expect(marksOfPage(nowhere, 'all', new Set())).toEqual([]);
  });
});
