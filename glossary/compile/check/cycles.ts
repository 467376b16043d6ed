import type { Entry } from '../../model.ts';
import type { Sited } from '../load.ts';
import type { Problem } from '../problem.ts';
import type { Check, CheckContext } from './check.ts';
import { problemAt } from './check.ts';

const DIRECTED = ['part-of', 'superseded-by', 'successor-of'] as const;

/** No entry is part of itself, its own successor or replaced by itself, over any number of steps. */
export default {
  id: 'cycles',
  run: (context) => DIRECTED.flatMap((type) => cyclesOf(type, context)),
} satisfies Check;

function cyclesOf(type: (typeof DIRECTED)[number], { entries, byId }: CheckContext): Problem[] {
  const ends = new Map(
    entries.map(({ value }) => [
      value.id,
      value.relations.filter((relation) => relation.type === type).map(({ to }) => to),
    ]),
  );
  const circular = withoutLeaves(ends);
  const reported = new Set<string>();
  return [...circular.keys()].flatMap((start) => {
    const cycle = walk(start, circular);
    const first = cycle.toSorted()[0] ?? start;
    const entry = byId.get(first);
    if (entry === undefined || reported.has(first)) return [];
    reported.add(first);
    const at = cycle.indexOf(first);
    return [cycleProblem(entry, type, [...cycle.slice(at), ...cycle.slice(0, at), first])];
  });
}

/** Takes away, again and again, what leads nowhere; what stays leads into a cycle. Linear in the relations. */
function withoutLeaves(ends: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const left = new Map<string, Set<string>>();
  const sources = new Map<string, string[]>();
  for (const [id, targets] of ends) {
    const known = new Set(targets.filter((to) => ends.has(to)));
    left.set(id, known);
    for (const to of known) {
      const from = sources.get(to);
      if (from === undefined) sources.set(to, [id]);
      else from.push(id);
    }
  }
  const leaves = [...left].filter(([, targets]) => targets.size === 0).map(([id]) => id);
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    left.delete(leaf);
    for (const id of sources.get(leaf) ?? []) {
      const targets = left.get(id);
      targets?.delete(leaf);
      if (targets?.size === 0) leaves.push(id);
    }
  }
  return new Map([...left].map(([id, targets]) => [id, [...targets]]));
}

/** Follows first relations until an id comes back; returns the ids of that cycle. */
function walk(start: string, ends: ReadonlyMap<string, readonly string[]>): string[] {
  const order = new Map<string, number>();
  let id: string | undefined = start;
  while (id !== undefined && !order.has(id)) {
    order.set(id, order.size);
    id = ends.get(id)?.[0];
  }
  return [...order.keys()].slice(id === undefined ? 0 : (order.get(id) ?? 0));
}

function cycleProblem(entry: Sited<Entry>, type: string, cycle: readonly string[]): Problem {
  const index = entry.value.relations.findIndex(
    (relation) => relation.type === type && relation.to === cycle[1],
  );
  const way = cycle.join(' → ');
  return problemAt(
    entry,
    ['relations', index, 'to'],
    'error',
    { ja: `${type} が循環しています: ${way}`, en: `${type} goes in a circle: ${way}` },
    {
      ja: '関係の1つを消すか、向きを直してください',
      en: 'remove or turn around one of these relations',
    },
  );
}
