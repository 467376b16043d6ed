import type { BudgetRow, Edition, Entry, EntryFigure, Relation } from '../model.ts';
import type { Bundle } from './bundle.ts';
import type { Wording } from './problem.ts';

export const CHANGE_KINDS = [
  'added',
  'removed',
  'renamed',
  'names',
  'definition',
  'status',
  'edition',
  'figure',
  'budget',
] as const;

/** One thing that a newer release says differently. */
export interface Change {
  readonly entryId: string;
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly message: Wording;
}

/** What changed from one release of the glossary to another, entry by entry in the order of ids. */
export function diffBundles(before: Bundle, after: Bundle): Change[] {
  const old = new Map(before.entries.map((entry) => [entry.id, entry]));
  const now = new Map(after.entries.map((entry) => [entry.id, entry]));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    if (was === undefined) return is === undefined ? [] : [added(is)];
    return is === undefined ? [removed(was)] : changed(was, is);
  });
}

function added({ id, name }: Entry): Change {
  return change(id, 'added', `新しい項目「${name}」`, `new entry: ${name}`);
}

function removed({ id, name }: Entry): Change {
  return change(id, 'removed', `「${name}」がなくなりました`, `${name} was removed`);
}

function changed(was: Entry, is: Entry): Change[] {
  return [
    ...renamed(was, is),
    ...names(was, is),
    ...definition(was, is),
    ...succession(was, is),
    ...rows(was.editions, is.editions, is, EDITIONS),
    ...rows(was.figures, is.figures, is, FIGURES),
    ...rows(was.budget, is.budget, is, BUDGET),
  ];
}

function renamed(was: Entry, is: Entry): Change[] {
  const changes: Change[] = [];
  if (was.name !== is.name) {
    changes.push(
      change(
        is.id,
        'renamed',
        `「${was.name}」の名前が「${is.name}」になりました`,
        `${was.name} is now called ${is.name}`,
      ),
    );
  }
  if (was.short?.text !== is.short?.text) {
    const [from, to] = [was.short?.text ?? '—', is.short?.text ?? '—'];
    changes.push(
      change(
        is.id,
        'renamed',
        `「${is.name}」の略称: ${from} → ${to}`,
        `short name of ${is.name}: ${from} → ${to}`,
      ),
    );
  }
  return changes;
}

function names(was: Entry, is: Entry): Change[] {
  const [before, after] = [was.names.map(nameWords), is.names.map(nameWords)];
  const parts = [
    ...after.filter((name) => !before.includes(name)).map((name) => `+${name}`),
    ...before.filter((name) => !after.includes(name)).map((name) => `−${name}`),
  ].join(' ');
  return parts === ''
    ? []
    : [
        change(
          is.id,
          'names',
          `「${is.name}」の別名: ${parts}`,
          `other names of ${is.name}: ${parts}`,
        ),
      ];
}

function definition(was: Entry, is: Entry): Change[] {
  if (was.definition.ja === is.definition.ja && was.definition.en === is.definition.en) return [];
  return [
    change(
      is.id,
      'definition',
      `「${is.name}」の定義が変わりました`,
      `the definition of ${is.name} changed`,
    ),
  ];
}

function succession(was: Entry, is: Entry): Change[] {
  const before = replacements(was);
  const changes = replacements(is)
    .filter((relation) => !before.some((old) => successionWords(old) === successionWords(relation)))
    .map((relation) =>
      change(
        is.id,
        'status',
        `「${is.name}」は ${successionWords(relation)} に引き継がれました`,
        `${is.name} was superseded by ${successionWords(relation)}`,
      ),
    );
  const until = is.active?.until;
  if (until === undefined || until === was.active?.until) return changes;
  return [
    ...changes,
    change(
      is.id,
      'status',
      `「${is.name}」は ${until} に終わりました`,
      `${is.name} ended ${until}`,
    ),
  ];
}

function nameWords({ text, status }: Entry['names'][number]): string {
  return `${text}（${status}）`;
}

function replacements({ relations }: Entry): Relation[] {
  return relations.filter(({ type }) => type === 'superseded-by');
}

function successionWords({ to, date }: Relation): string {
  return date === undefined ? to : `${to} (${date})`;
}

/** How rows of one list are told apart, and what of them may change. */
interface RowWords<Row> {
  readonly kind: Change['kind'];
  key(row: Row): string;
  value(row: Row): string;
}

const EDITIONS: RowWords<Edition> = {
  kind: 'edition',
  key: ({ label }) => label,
  value: ({ date, status }) => `${date} ${status}`,
};

const FIGURES: RowWords<EntryFigure> = {
  kind: 'figure',
  key: ({ metric, period, status, unit }) => `${metric} ${period} ${status} ${unit}`,
  value: ({ value, qualifiers = [] }) => `${qualifiers.join('')}${value.toLocaleString('en-US')}`,
};

const BUDGET: RowWords<BudgetRow> = {
  kind: 'budget',
  key: ({ fiscalYear, stage, scope }) =>
    `FY${fiscalYear} ${stage}${scope === 'part' ? '（内数）' : ''}`,
  value: ({ yen }) => `${yen.toLocaleString('en-US')}円`,
};

function rows<Row>(
  was: readonly Row[],
  is: readonly Row[],
  entry: Entry,
  words: RowWords<Row>,
): Change[] {
  const table = (list: readonly Row[]) => {
    const byKey = new Map<string, string>();
    for (const row of list) {
      const key = words.key(row);
      byKey.set(
        key,
        [byKey.get(key), words.value(row)].filter((value) => value !== undefined).join('、'),
      );
    }
    return byKey;
  };
  const [before, after] = [table(was), table(is)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => {
      const step = `${before.get(key) ?? '—'} → ${after.get(key) ?? '—'}`;
      return change(
        entry.id,
        words.kind,
        `「${entry.name}」${key}: ${step}`,
        `${entry.name}, ${key}: ${step}`,
      );
    });
}

function change(entryId: string, kind: Change['kind'], ja: string, en: string): Change {
  return { entryId, kind, message: { ja, en } };
}
