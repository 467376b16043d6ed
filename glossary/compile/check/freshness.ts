import type { Check } from './check.ts';
import { problemAt } from './check.ts';

/** Entries that nobody has compared with their sources for over a year (info), or that claim to come from the future. */
export default {
  id: 'freshness',
  run: ({ entries, today }) => {
    const month = today.slice(0, 7);
    const yearAgo = `${Number(today.slice(0, 4)) - 1}${month.slice(4)}`;
    return entries.flatMap((entry) => {
      const { checked } = entry.value;
      if (checked > month) {
        return [
          problemAt(
            entry,
            ['checked'],
            'warning',
            {
              ja: `checked ${checked} はまだ来ていません`,
              en: `checked ${checked} is yet to come`,
            },
            { ja: '確かめた年月を書いてください', en: 'write the month of the comparison' },
          ),
        ];
      }
      if (checked >= yearAgo) return [];
      return [
        problemAt(
          entry,
          ['checked'],
          'info',
          { ja: `${checked} から1年以上確かめていません`, en: `not checked since ${checked}` },
          {
            ja: '出典と比べ、checked を書き換えてください',
            en: 'compare it with its sources and update checked',
          },
        ),
      ];
    });
  },
} satisfies Check;
