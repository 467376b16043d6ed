import { describe, expect, test } from 'vitest';
import type { PageTerm } from '../../../extension/messages/panel-port.ts';
import { PageContents } from '../../../extension/panel/page-contents.ts';

function term(count: number, ...ids: readonly string[]): PageTerm {
  return { ids, surface: ids[0] ?? '', count };
}

const PLACE = { before: '', surface: 'NICT', after: '' };

function pageWithFrames(): PageContents {
  const contents = new PageContents();
  // Frames may report before the page itself does.
  contents.report({ type: 'terms', title: '枠', terms: [term(2, 'nict'), term(1, 'cyder')] }, 7);
  contents.report(
    { type: 'terms', title: '頁', address: 'https://a.example/', terms: [term(1, 'nict')] },
    0,
  );
  return contents;
}

describe('a page and its frames', () => {
  test('are counted together, the page first', () => {
    const contents = pageWithFrames();
    expect(contents.terms.map(({ ids, count }) => [ids.join(), count])).toEqual([
      ['nict', 3],
      ['cyder', 1],
    ]);
    expect([contents.title, contents.address]).toEqual(['頁', 'https://a.example/']);
    expect(contents.framesWith(['nict'])).toEqual([0, 7]);
    expect(contents.framesWith(['cyder'])).toEqual([7]);
  });

  test('have their places and numbers one after another, each with where to ask for it', () => {
    const contents = pageWithFrames();
    contents.report({ type: 'places', ids: ['nict'], places: [PLACE, PLACE] }, 7);
    contents.report({ type: 'places', ids: ['nict'], places: [PLACE] }, 0);
    contents.report({ type: 'figures', figures: [{ text: '1回', entryId: 'cyder' }] }, 7);
    expect(contents.placesOf(['nict']).map(({ frame, nth }) => [frame, nth])).toEqual([
      [0, 0],
      [7, 0],
      [7, 1],
    ]);
    expect(contents.figures.map(({ frame, nth }) => [frame, nth])).toEqual([[7, 0]]);
    // Read again: what was known of its places no longer holds.
    contents.report({ type: 'terms', title: '枠', terms: [term(1, 'nict')] }, 7);
    expect(contents.placesOf(['nict'])).toHaveLength(1);
  });

  test('go with the page, but not with a frame', () => {
    const contents = pageWithFrames();
    contents.drop(7);
    expect(contents.terms).toEqual([term(1, 'nict')]);
    contents.report({ type: 'figures', figures: [] }, 7);
    contents.drop(0);
    expect([contents.isRead, contents.terms]).toEqual([false, []]);
  });
});
