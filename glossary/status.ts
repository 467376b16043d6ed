import type { Entry } from './model.ts';
import { firstDay, lastDay, surelyAfter, surelyBefore, surelySince } from './partial-date.ts';

/**
 * What an entry is on a date, as far as the glossary is sure: in force; replaced by another entry
 * (`since` where it is known); over without a successor; not yet begun; or `unknown`, where the date falls within what the
 * glossary leaves open (an undated succession, a month that both belong to).
 */
export type Status =
  | { readonly status: 'current' }
  | { readonly status: 'superseded'; readonly by: string; readonly since?: string }
  | { readonly status: 'ended'; readonly until: string }
  | { readonly status: 'not-yet'; readonly from: string }
  | { readonly status: 'unknown' };

/** One entry took the place of another; `date` is the first day, month or year of the new state. */
export interface Succession {
  readonly by: string;
  readonly date?: string;
}

/** Who took whose place, by the id of the replaced entry; read from both ends of the relation. */
export function successionsOf(entries: readonly Entry[]): Map<string, Succession[]> {
  const successions = new Map<string, Succession[]>();
  const add = (from: string, by: string, date: string | undefined) => {
    const known = successions.get(from) ?? [];
    const same = known.find((succession) => succession.by === by);
    const dated = date ?? same?.date;
    const merged = dated === undefined ? { by } : { by, date: dated };
    successions.set(from, [...known.filter((succession) => succession !== same), merged]);
  };
  for (const { id, relations } of entries) {
    for (const { type, to, date } of relations) {
      if (type === 'superseded-by') add(id, to, date);
      else if (type === 'successor-of') add(to, id, date);
    }
  }
  return successions;
}

/** The status of an entry on a date (as precise as the caller knows it), given the successions that replaced it. */
export function statusOn(entry: Entry, successions: readonly Succession[], date: string): Status {
  const { from, until } = entry.active ?? {};
  if (from !== undefined && surelyBefore(from, date)) return { status: 'not-yet', from };
  let open = false;
  for (const { by, date: since } of successions) {
    if (since === undefined) {
      // True when the entry was last checked; before that month, nobody said since when.
      if (surelySince(`${entry.checked}-01`, date)) return { status: 'superseded', by };
      open = true;
    } else if (surelySince(since, date)) return { status: 'superseded', by, since };
    else if (!surelyBefore(since, date)) open = true;
  }
  if (until !== undefined && surelyAfter(until, date)) {
    const undated = successions.find((succession) => succession.date === undefined);
    return undated === undefined
      ? { status: 'ended', until }
      : { status: 'superseded', by: undated.by };
  }
  return open ? { status: 'unknown' } : { status: 'current' };
}

/**
 * The name an entry went by on a date: a former name whose time surely covers it, else the name of
 * today. A month or year in which it changed gives the name of today.
 */
export function nameOn(entry: Entry, date: string): string {
  const former = entry.names
    .filter(({ status, until }) => status === 'former' && until !== undefined)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1))
    .find(
      ({ from, until }) =>
        until !== undefined &&
        surelyThrough(until, date) &&
        (from === undefined || surelySince(from, date)),
    );
  return former?.text ?? entry.name;
}

/** What lasted through `end` (its first possible day counts) was surely so on every day that `date` may mean. */
function surelyThrough(end: string, date: string): boolean {
  return lastDay(date) <= firstDay(end);
}
