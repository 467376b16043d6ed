import { citationsOf } from '../citations.ts';
import type { Check } from './check.ts';
import { problemAt } from './check.ts';

/** Sources that no entry cites (info). */
export default {
  id: 'unused-sources',
  run: ({ entries, sources }) => {
    const cited = new Set(
      entries.flatMap(({ value }) => citationsOf(value).map(({ citation }) => citation.id)),
    );
    return sources
      .filter(({ value }) => !cited.has(value.id))
      .map((source) =>
        problemAt(
          source,
          ['id'],
          'info',
          {
            ja: `出典「${source.value.id}」はどこからも引かれていません`,
            en: `source "${source.value.id}" is cited nowhere`,
          },
          { ja: '引くか、消してください', en: 'cite it or remove it' },
        ),
      );
  },
} satisfies Check;
