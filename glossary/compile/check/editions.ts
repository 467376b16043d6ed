import type { Edition, Entry } from '../../model.ts';
import { surelyAfter } from '../../partial-date.ts';
import type { Sited } from '../load.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';
import { problemAt } from './check.ts';

/** Editions stand in the order of their dates, each once, at most one of them current, and that one the latest. */
export default {
  id: 'editions',
  run: ({ entries, today }) =>
    entries.flatMap((entry) => [
      ...disorder(entry),
      ...repeated(entry),
      ...currentOnes(entry),
      ...fromTheFuture(entry, today),
    ]),
} satisfies Check;

function disorder(entry: Sited<Entry>): Problem[] {
  return each(entry, ({ date }, index, all) => {
    const before = all[index - 1];
    if (before === undefined || !surelyAfter(date, before.date)) return [];
    return [
      problemAt(
        entry,
        ['editions', index, 'date'],
        'error',
        {
          ja: `${before.label}（${before.date}）より古い ${date} が後にあります`,
          en: `${date} is earlier than ${before.label} (${before.date}) above it`,
        },
        { ja: '古い版から順に並べてください', en: 'list editions from oldest to newest' },
      ),
    ];
  });
}

function repeated(entry: Sited<Entry>): Problem[] {
  return each(entry, ({ label, date }, index, all) => {
    const same = (edition: Edition) => edition.label === label && edition.date === date;
    if (all.findIndex(same) === index) return [];
    return [
      problemAt(
        entry,
        ['editions', index, 'label'],
        'error',
        { ja: `版「${label}」が2回あります`, en: `edition "${label}" stands twice` },
        { ja: '一方を消してください', en: 'remove one of them' },
      ),
    ];
  });
}

function currentOnes(entry: Sited<Entry>): Problem[] {
  const first = entry.value.editions.findIndex(({ status }) => status === 'current');
  return each(entry, ({ status, label }, index, all) => {
    if (first < 0 || index <= first || status === 'draft') return [];
    const current = all[first]?.label ?? '';
    const path = ['editions', index, 'status'];
    return status === 'current'
      ? [
          problemAt(
            entry,
            path,
            'error',
            {
              ja: `current の版が2つあります（${current}、${label}）`,
              en: `two current editions (${current}, ${label})`,
            },
            { ja: '古い方を superseded にしてください', en: 'mark the older one superseded' },
          ),
        ]
      : [
          problemAt(
            entry,
            path,
            'error',
            {
              ja: `current の ${current} より後の版です`,
              en: `stands after ${current}, the current edition`,
            },
            { ja: '最新の版を current にしてください', en: 'mark the latest edition current' },
          ),
        ];
  });
}

function fromTheFuture(entry: Sited<Entry>, today: string): Problem[] {
  return each(entry, ({ date, status }, index) =>
    status === 'draft' || date <= today
      ? []
      : [
          problemAt(
            entry,
            ['editions', index, 'date'],
            'warning',
            { ja: `日付 ${date} はまだ来ていません`, en: `${date} is yet to come` },
            {
              ja: '日付を確かめるか、draft にしてください',
              en: 'check the date, or mark it draft',
            },
          ),
        ],
  );
}

function each(
  entry: Sited<Entry>,
  find: (edition: Edition, index: number, all: readonly Edition[]) => Problem[],
): Problem[] {
  return entry.value.editions.flatMap(find);
}
