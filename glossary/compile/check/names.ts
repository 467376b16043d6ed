import type { Entry } from '../../model.ts';
import { surelyAfter } from '../../partial-date.ts';
import type { Sited } from '../load.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';
import { problemAt } from './check.ts';

/** Names and the time they were in use: no span runs backwards, and a former name says until when (info). */
export default {
  id: 'names',
  run: ({ entries }) =>
    entries.flatMap((entry) => [...spans(entry), ...openEnded(entry), ...repeated(entry)]),
} satisfies Check;

function spans(entry: Sited<Entry>): Problem[] {
  const { names, active } = entry.value;
  const placed = names.map(({ from, until }, index) => ({
    from,
    until,
    path: ['names', index, 'until'],
  }));
  placed.push({ from: active?.from, until: active?.until, path: ['active', 'until'] });
  return placed.flatMap(({ from, until, path }) =>
    from !== undefined && until !== undefined && surelyAfter(until, from)
      ? [
          problemAt(
            entry,
            path,
            'error',
            {
              ja: `終わり ${until} が始まり ${from} より前です`,
              en: `ends ${until}, before it begins (${from})`,
            },
            { ja: '日付を直してください', en: 'correct the dates' },
          ),
        ]
      : [],
  );
}

function openEnded(entry: Sited<Entry>): Problem[] {
  return entry.value.names.flatMap(({ status, until, text }, index) =>
    status === 'former' && until === undefined
      ? [
          problemAt(
            entry,
            ['names', index],
            'info',
            { ja: `旧称「${text}」がいつまでか分かりません`, en: `until when was it "${text}"?` },
            { ja: '分かれば until を書いてください', en: 'add until where it is known' },
          ),
        ]
      : [],
  );
}

function repeated(entry: Sited<Entry>): Problem[] {
  const { name, short, names } = entry.value;
  const before = new Set([name, ...(short === undefined ? [] : [short.text])]);
  return names.flatMap(({ text }, index) => {
    if (!before.has(text)) {
      before.add(text);
      return [];
    }
    return [
      problemAt(
        entry,
        ['names', index, 'text'],
        'warning',
        { ja: `「${text}」は同じ項目に2回あります`, en: `"${text}" stands twice in this entry` },
        { ja: '一方を消してください', en: 'remove one of them' },
      ),
    ];
  });
}
