import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageReportIn, panelRequestIn } from '../../../extension/messages/panel-port.ts';
import { backgroundRequestIn } from '../../../extension/messages/to-background.ts';
import { pageCommandIn, standingIn } from '../../../extension/messages/to-page.ts';

const PARSERS = { backgroundRequestIn, pageCommandIn, pageReportIn, panelRequestIn, standingIn };

describe('messages that are meant', () => {
  test.each([
    [backgroundRequestIn, { type: 'contents', ids: ['cyder'] }],
    [backgroundRequestIn, { type: 'past', ids: [] }],
    [
      backgroundRequestIn,
      { type: 'examine', page: { document: { text: '', blocks: [] }, headline: '見出し' } },
    ],
    [pageCommandIn, { type: 'ping' }],
    [pageCommandIn, { type: 'site' }],
    [pageCommandIn, { type: 'call-frames' }],
    [pageReportIn, { type: 'terms', title: '頁', address: 'https://a.example/', terms: [] }],
    [panelRequestIn, { type: 'reveal-figure', nth: 0 }],
    [
      pageReportIn,
      {
        type: 'figures',
        figures: [
          {
            text: '105回',
            entryId: 'cyder',
            metric: '開催回数',
            fiscalYear: 2020,
            sourced: {
              verdict: 'differs',
              text: '106回',
              source: { title: '総合対策2021', issuer: '総務省', date: '2021-07', at: 'Ⅳ（２）②' },
            },
          },
          { text: '14.9億', entryId: 'cyder', stage: 'initial' },
          {
            text: '283.4億円',
            entryId: 'bl-nict-operating-grant',
            fiscalYear: 2021,
            stage: 'request',
            sourced: {
              verdict: 'revised',
              later: 'initial',
              text: '280.7億円',
              source: {
                title: '予算書・決算書データベース',
                issuer: '財務省',
                at: '令和3年度 当初予算',
              },
            },
          },
          {
            text: '100回',
            entryId: 'cyder',
            sourced: {
              verdict: 'revised',
              later: 'actual',
              text: '106回',
              source: { title: '総合対策2021', issuer: '総務省', at: 'Ⅳ（２）②' },
            },
          },
        ],
      },
    ],
    [pageCommandIn, { type: 'step', direction: 'next' }],
    [pageCommandIn, { type: 'step', direction: 'previous', enters: true }],
    [pageCommandIn, { type: 'stand' }],
    [pageCommandIn, { type: 'leave' }],
    [standingIn, { hasCard: true, hasFocus: false }],
    [panelRequestIn, { type: 'places', ids: ['cyder'] }],
    [panelRequestIn, { type: 'reveal', ids: ['nco', 'nco-committee'], nth: 3 }],
    [
      pageReportIn,
      { type: 'terms', title: '総務省', terms: [{ ids: ['nict'], surface: 'NICT', count: 2 }] },
    ],
    [
      pageReportIn,
      { type: 'places', ids: ['nict'], places: [{ before: '', surface: 'NICT', after: 'は' }] },
    ],
  ] as const)('pass as they are: %o', (parse, message) => {
    expect(parse(message)).toEqual(message);
  });

  test('lose what does not belong to them', () => {
    const figure = { text: '105回', entryId: 'cyder', start: 3, stage: 'constructor' };
    expect(pageReportIn({ type: 'figures', figures: [figure] })).toEqual({
      type: 'figures',
      figures: [{ text: '105回', entryId: 'cyder' }],
    });
    const source = { title: '総合対策2021', issuer: '総務省', at: 'Ⅳ' };
    for (const sourced of [
      { verdict: 'revised', text: '106回', source },
      { verdict: 'revised', later: 'toString', text: '106回', source },
      { verdict: 'right', text: '106回', source },
    ])
      expect(pageReportIn({ type: 'figures', figures: [{ ...figure, sourced }] })).toEqual({
        type: 'figures',
        figures: [{ text: '105回', entryId: 'cyder' }],
      });
    expect(pageCommandIn({ type: 'ping', extra: 1 })).toEqual({ type: 'ping' });
  });
});

describe('messages that are not', () => {
  test.each([
    [backgroundRequestIn, { type: 'contents', ids: ['../etc'] }],
    [backgroundRequestIn, { type: 'contents', ids: Array.from({ length: 21 }, () => 'nict') }],
    [backgroundRequestIn, { type: 'contents', ids: 'nict' }],
    [backgroundRequestIn, { type: 'eval', ids: [] }],
    [pageCommandIn, { type: 'step', direction: 'up' }],
    [panelRequestIn, { type: 'reveal', ids: ['nict'], nth: -1 }],
    [panelRequestIn, { type: 'reveal', ids: [], nth: 0 }],
    [panelRequestIn, { type: 'reveal-figure', nth: -1 }],
    [pageReportIn, { type: 'figures', figures: [{ text: '105回', entryId: '../etc' }] }],
    [backgroundRequestIn, { type: 'examine', page: { document: { text: 1, blocks: [] } } }],
    [
      pageReportIn,
      { type: 'terms', title: '', terms: [{ ids: ['nict'], surface: 'x', count: 0.5 }] },
    ],
    [pageReportIn, { type: 'terms', title: 'x'.repeat(1001), terms: [] }],
    [
      pageReportIn,
      { type: 'places', ids: ['nict'], places: [{ before: '', surface: {}, after: '' }] },
    ],
  ] as const)('are refused: %o', (parse, message) => {
    expect(parse(message)).toBeUndefined();
  });

  test('never throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const parse of Object.values(PARSERS)) expect(() => parse(value)).not.toThrow();
      }),
    );
  });
});
