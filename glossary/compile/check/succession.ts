import type { Entry, Relation } from '../../model.ts';
import type { Sited } from '../load.ts';
import type { Problem } from '../problem.ts';
import type { Check, CheckContext } from './check.ts';
import { problemAt } from './check.ts';

const INVERSE = { 'superseded-by': 'successor-of', 'successor-of': 'superseded-by' } as const;

/**
 * What replaced what: both ends say so (info) and give the same date; no chain of replacements ends at
 * something that is itself over, with nothing in its place.
 */
export default {
  id: 'succession',
  run: (context) =>
    context.entries.flatMap((entry) =>
      entry.value.relations.flatMap((relation, index) => [
        ...oneSided(entry, relation, index, context),
        ...leadsNowhere(entry, relation, index, context),
      ]),
    ),
} satisfies Check;

function oneSided(
  entry: Sited<Entry>,
  { type, to, date }: Relation,
  index: number,
  { byId }: CheckContext,
): Problem[] {
  if (type !== 'superseded-by' && type !== 'successor-of') return [];
  const other = byId.get(to)?.value;
  if (other === undefined) return [];
  const back = other.relations.find(
    (relation) => relation.type === INVERSE[type] && relation.to === entry.value.id,
  );
  if (back === undefined) {
    return [
      problemAt(
        entry,
        ['relations', index],
        'info',
        {
          ja: `「${to}」の側に ${INVERSE[type]} がありません`,
          en: `"${to}" has no ${INVERSE[type]} back`,
        },
        { ja: '逆向きの関係を書き足してください', en: 'add the relation on the other side' },
      ),
    ];
  }
  if (type === 'successor-of' || date === undefined || back.date === undefined) return [];
  if (date.startsWith(back.date) || back.date.startsWith(date)) return [];
  return [
    problemAt(
      entry,
      ['relations', index, 'date'],
      'error',
      {
        ja: `日付 ${date} が「${to}」の側の ${back.date} と違います`,
        en: `date ${date} is ${back.date} on the side of "${to}"`,
      },
      { ja: '出典で確かめ、両方を揃えてください', en: 'check the source and make them agree' },
    ),
  ];
}

function leadsNowhere(
  entry: Sited<Entry>,
  { type, to }: Relation,
  index: number,
  { byId, today }: CheckContext,
): Problem[] {
  if (type !== 'superseded-by') return [];
  const seen = new Set([entry.value.id]);
  let last = byId.get(to)?.value;
  for (let next = last; next !== undefined && !seen.has(next.id); next = successor(next, byId)) {
    seen.add(next.id);
    last = next;
  }
  const until = last?.active?.until;
  if (last === undefined || until === undefined || until >= today) return [];
  return [
    problemAt(
      entry,
      ['relations', index, 'to'],
      'warning',
      {
        ja: `たどった先の「${last.id}」は ${until} に終わっていて、後継がありません`,
        en: `leads to "${last.id}", which ended ${until} and has no successor`,
      },
      { ja: '今の後継を書いてください', en: 'name what stands in its place today' },
    ),
  ];
}

function successor(entry: Entry, byId: CheckContext['byId']): Entry | undefined {
  const to = entry.relations.find(({ type }) => type === 'superseded-by')?.to;
  return to === undefined ? undefined : byId.get(to)?.value;
}
