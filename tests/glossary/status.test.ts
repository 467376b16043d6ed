import { describe, expect, test } from 'vitest';
import { nameOn, statusOn, successionsOf } from '../../glossary/status.ts';
import { anEntry } from './sample.ts';

const SOURCE = { id: 'src', at: 'p.1' };

describe('successions are read from both ends', () => {
  test('one end gives the other its date', () => {
    const nisc = anEntry({ id: 'nisc', relations: [{ type: 'superseded-by', to: 'nco' }] });
    const nco = anEntry({
      id: 'nco',
      relations: [{ type: 'successor-of', to: 'nisc', date: '2025-07-01', source: SOURCE }],
    });
    for (const order of [
      [nisc, nco],
      [nco, nisc],
    ]) {
      expect(successionsOf(order)).toEqual(
        new Map([['nisc', [{ by: 'nco', date: '2025-07-01' }]]]),
      );
    }
  });
});

describe('statusOn', () => {
  const entry = anEntry({
    id: 'a',
    active: { from: '2015-01-09', until: '2025-06', source: SOURCE },
    checked: '2026-03',
  });
  const dated = [{ by: 'b', date: '2025-07-01' }];
  const undated = [{ by: 'b' }];

  test.each([
    ['2014-12', { status: 'not-yet', from: '2015-01-09' }],
    ['2015-01', { status: 'current' }],
    ['2025-06-30', { status: 'current' }],
    ['2025-07', { status: 'superseded', by: 'b', since: '2025-07-01' }],
    ['2025', { status: 'unknown' }],
    ['2026-11-22', { status: 'superseded', by: 'b', since: '2025-07-01' }],
  ])('replaced on a known day: on %s', (date, status) => {
    expect(statusOn(entry, dated, date)).toEqual(status);
  });

  test.each([
    ['2024', { status: 'unknown' }],
    ['2025-07-01', { status: 'superseded', by: 'b' }],
    ['2026-03', { status: 'superseded', by: 'b' }],
  ])('replaced some day: on %s', (date, status) => {
    expect(statusOn(entry, undated, date)).toEqual(status);
  });

  test.each([
    ['2025-06-30', { status: 'current' }],
    ['2025-07-01', { status: 'ended', until: '2025-06' }],
  ])('ended without a successor: on %s', (date, status) => {
    expect(statusOn(entry, [], date)).toEqual(status);
  });

  test('a plain entry is current on any day', () => {
    expect(statusOn(anEntry({ id: 'a' }), [], '1990')).toEqual({ status: 'current' });
  });
});

describe('nameOn', () => {
  const entry = anEntry({
    id: 'a',
    name: '三代目',
    names: [
      { text: '二代目', status: 'former', from: '2015-04', until: '2020-03', source: SOURCE },
      { text: '初代', status: 'former', until: '2015-03-31', source: SOURCE },
      { text: 'いつか', status: 'former', source: SOURCE },
      { text: '別名', status: 'variant' },
    ],
  });

  test.each([
    ['2010', '初代'],
    ['2015-03-31', '初代'],
    ['2015-05', '二代目'],
    ['2020-02-28', '二代目'],
    ['2020-03', '三代目'],
    ['2020-04-01', '三代目'],
    ['2015-04-15', '三代目'],
    ['2015', '三代目'],
  ])('in %s: %s', (date, name) => {
    expect(nameOn(entry, date)).toBe(name);
  });
});
