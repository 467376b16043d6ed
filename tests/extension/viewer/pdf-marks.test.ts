import { describe, expect, test } from 'vitest';
import { drawable, marksByPage, type MarksByPage } from '../../../extension/viewer/pdf-marks.ts';
import type { Place } from '../../../extension/surfaces/surface.ts';
import { pdfDocument } from '../../../glossary/document/pdf.ts';
import type { PdfPage, PdfPlace } from '../../../glossary/document/pdf/model.ts';
import type { Mention } from '../../../glossary/matching/model.ts';

function pageOf(number: number, ...lines: readonly string[]): PdfPage {
  const items = lines.map((text, index) => ({
    text,
    x: 72,
    y: 100 + 20 * index,
    width: text.length * 10,
    height: 10,
    hasEol: true,
  }));
  return { number, width: 595, height: 842, items };
}

const PDF = pdfDocument([
  pageOf(1, '総務省は、平成29年４月から、国の行政機関等を対象とした実践的サイ'),
  pageOf(2, 'バー防御演習を実施している。'),
]);

function mentionOf(words: string): Mention {
  const { text } = PDF.document;
  const pattern = new RegExp(Array.from(words).join('\\s*'));
  const found = pattern.exec(text);
  const start = found?.index ?? -1;
  const end = start + (found?.[0].length ?? 0);
  return { start, end, surface: words, entryId: 'x', form: 'name', term: words };
}

function marks(mentions: readonly Mention[], density: 'all' | 'none' = 'all'): MarksByPage {
  const work = marksByPage({ mentions, past: new Set() }, undefined, PDF, {
    density,
    muted: new Set(),
  });
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

describe('the marks of a document', () => {
  const found = marks([mentionOf('総務省'), mentionOf('実践的サイバー防御演習')]);

  test('are known by page; a word that a page end cuts is one of both', () => {
    expect([...found].map(([page, own]) => [page, own.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  test('are drawn once each, in the order of the text, where their pages are', () => {
    const placeOf = (at: PdfPlace): Place | undefined =>
      at.length > 0 ? [rangeStandIn()] : undefined;
    expect(drawable(found, [2, 1], placeOf).map(({ about }) => about)).toEqual(['term', 'term']);
    expect(drawable(found, [2], placeOf)).toHaveLength(1);
    expect(drawable(found, [3], placeOf)).toEqual([]);
    expect(drawable(found, [1, 2], () => undefined)).toEqual([]);
  });

  test('are none where the reader wants none', () => {
    expect([...marks([mentionOf('総務省')], 'none')]).toEqual([]);
  });
});

/** What stands for a range where there is no DOM: nothing here looks into it. */
function rangeStandIn(): Place[0] {
  return Object.create(null);
}
