import { describe, expect, test } from 'vitest';
import { makeBundle } from '../../../glossary/compile/bundle.ts';
import { diffBundles } from '../../../glossary/compile/diff.ts';
import type { Entry } from '../../../glossary/model.ts';
import { anEntry } from '../sample.ts';

const SOURCE = { id: 'src', at: 'p.1' };
const plain = anEntry({ id: 'a', name: '甲' });

function diff(before: Entry[], after: Entry[], locale: 'ja' | 'en' = 'en'): string[] {
  return diffBundles(makeBundle(before, []), makeBundle(after, [])).map(
    ({ kind, message }) => `${kind}: ${message[locale]}`,
  );
}

test('the same release has no changes', () => {
  expect(diff([plain], [plain])).toEqual([]);
});

test('entries come and go', () => {
  const other = anEntry({ id: 'b', name: '乙' });
  expect(diff([plain], [other])).toEqual(['removed: 甲 was removed', 'added: new entry: 乙']);
  expect(diff([plain], [other], 'ja')).toEqual([
    'removed: 「甲」がなくなりました',
    'added: 新しい項目「乙」',
  ]);
});

describe('an entry says something else', () => {
  const row = { fiscalYear: 2020, stage: 'initial', scope: 'whole', source: SOURCE } as const;
  const figure = {
    metric: '受講者数',
    unit: '人',
    period: 'FY2020',
    status: 'actual',
    source: SOURCE,
  } as const;
  const fifth = { label: '第5版', date: '2021-05-31', source: SOURCE };

  test.each<[string, Partial<Entry>, Partial<Entry>, string[]]>([
    ['its name', {}, { name: '丙' }, ['renamed: 甲 is now called 丙']],
    ['its short name', { short: { text: 'X' } }, {}, ['renamed: short name of 甲: X → —']],
    [
      'its other names',
      {},
      { names: [{ text: '旧', status: 'variant' }] },
      ['names: other names of 甲: +旧（variant）'],
    ],
    [
      'its definition',
      {},
      { definition: { ja: '新', en: 'new' } },
      ['definition: the definition of 甲 changed'],
    ],
    [
      'its place',
      {},
      { relations: [{ type: 'superseded-by', to: 'b', date: '2025-07-01', source: SOURCE }] },
      ['status: 甲 was superseded by b (2025-07-01)'],
    ],
    ['its end', {}, { active: { until: '2024-03', source: SOURCE } }, ['status: 甲 ended 2024-03']],
    [
      'an amount',
      { budget: [{ ...row, yen: 1_000 }] },
      { budget: [{ ...row, yen: 2_000 }] },
      ['budget: 甲, FY2020 initial: 1,000円 → 2,000円'],
    ],
    [
      'a new amount',
      {},
      { budget: [{ ...row, yen: 2_000, scope: 'part' }] },
      ['budget: 甲, FY2020 initial（内数）: — → 2,000円'],
    ],
    [
      'a figure',
      { figures: [{ ...figure, value: 2648 }] },
      { figures: [{ ...figure, value: 2649 }] },
      ['figure: 甲, 受講者数 FY2020 actual 人: 2,648 → 2,649'],
    ],
    [
      'an edition',
      { editions: [{ ...fifth, status: 'current' }] },
      { editions: [{ ...fifth, status: 'superseded' }] },
      ['edition: 甲, 第5版: 2021-05-31 current → 2021-05-31 superseded'],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(diff([{ ...plain, ...before }], [{ ...plain, ...after }])).toEqual(expected);
  });
});
