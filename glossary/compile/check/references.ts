import type { Entry } from '../../model.ts';
import type { Sited } from '../load.ts';
import type { Problem } from '../problem.ts';
import { citationsOf } from '../citations.ts';
import type { DataPath } from '../yaml.ts';
import type { Check, CheckContext } from './check.ts';
import { problemAt } from './check.ts';

/** Every id that an entry names exists: its owner, its relations' ends, the sources it cites. */
export default {
  id: 'references',
  run: (context) => context.entries.flatMap((entry) => dangling(entry, context)),
} satisfies Check;

function dangling(entry: Sited<Entry>, context: CheckContext): Problem[] {
  const { owner, relations } = entry.value;
  const ends: [DataPath, string][] = relations.map(({ to }, index) => [
    ['relations', index, 'to'],
    to,
  ]);
  if (owner !== undefined) ends.unshift([['owner'], owner]);
  const entries = ends
    .filter(([, id]) => !context.byId.has(id) && !context.unread.has(id))
    .map(([path, id]) => noSuch(entry, path, id, { ja: '項目', en: 'entry' }));
  const sources = citationsOf(entry.value)
    .filter(
      ({ citation }) => !context.sourceById.has(citation.id) && !context.unread.has(citation.id),
    )
    .map(({ citation, path }) =>
      noSuch(entry, [...path, 'id'], citation.id, { ja: '出典', en: 'source' }),
    );
  return [...entries, ...sources];
}

function noSuch(
  entry: Sited<Entry>,
  path: DataPath,
  id: string,
  what: { ja: string; en: string },
): Problem {
  return problemAt(
    entry,
    path,
    'error',
    { ja: `${what.ja}「${id}」がありません`, en: `no ${what.en} "${id}"` },
    {
      ja: '綴りを直すか、その項目を書いてください',
      en: `correct the id, or write that ${what.en}`,
    },
  );
}
