import { KIND_DEFINITIONS } from '#glossary/kinds.generated.ts';
import type { Entry } from '#glossary/model.ts';
import type { Locale } from './finding.ts';

/** How much a glossary holds, for `glossary check` and its documentation. */
export interface Tally {
  readonly rows: readonly {
    readonly label: Readonly<Record<Locale, string>>;
    readonly count: number;
  }[];
}

/** Counts entries by kind, then the facts in them. */
export function tallyOf(entries: readonly Entry[], sources: number): Tally {
  const kinds = KIND_DEFINITIONS.map(({ id, label }) => ({
    label,
    count: entries.filter((entry) => entry.kind === id).length,
  }));
  const sum = (count: (entry: Entry) => number): number =>
    entries.reduce((total, entry) => total + count(entry), 0);
  const names = (wanted: (status: string) => boolean): number =>
    sum((entry) => entry.names.filter(({ status }) => wanted(status)).length);
  return {
    rows: [
      ...kinds,
      { label: { ja: '項目の合計', en: 'Entries in all' }, count: entries.length },
      { label: { ja: '旧称', en: 'Former names' }, count: names((status) => status === 'former') },
      {
        label: { ja: 'そのほかの名称', en: 'Other names' },
        count: names((status) => status !== 'former'),
      },
      { label: { ja: '予算額', en: 'Amounts' }, count: sum((entry) => entry.budget.length) },
      { label: { ja: '数値', en: 'Figures' }, count: sum((entry) => entry.figures.length) },
      { label: { ja: '版', en: 'Editions' }, count: sum((entry) => entry.editions.length) },
      { label: { ja: '出典', en: 'Sources' }, count: sources },
    ],
  };
}

/** A tally as lines of text: the count, then what it counts. */
export function tallyTable({ rows }: Tally, locale: Locale): string {
  const width = Math.max(...rows.map(({ count }) => String(count).length));
  return rows
    .map(({ label, count }) => `  ${String(count).padStart(width)}  ${label[locale]}`)
    .join('\n');
}
