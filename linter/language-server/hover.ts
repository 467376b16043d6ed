import type { Hover, MarkupKind } from 'vscode-languageserver/node';
import { lastDay } from '#glossary/partial-date.ts';
import { todayInJapan } from '../lint-options.ts';
import { entryMarkup } from './entry-markup.ts';
import { entriesOf, mentionAt } from './mentions.ts';
import type { CheckedDraft } from './open-drafts.ts';

/** More than this for one name is a list, not an explanation. */
const MOST_CANDIDATES = 4;

/** What the glossary says about the name at an offset; null where there is none. */
export function hoverAt(checked: CheckedDraft, offset: number, format: MarkupKind): Hover | null {
  const placed = mentionAt(checked, offset);
  if (placed === undefined) return null;
  const entries = entriesOf(placed, checked).slice(0, MOST_CANDIDATES);
  if (entries.length === 0) return null;
  const { glossary, locale = 'ja' } = checked.options;
  return {
    contents: entryMarkup(entries, { glossary, locale, asOf: dayOf(checked) }, format),
    range: checked.text.rangeOf(placed.place),
  };
}

/** The day on which a draft speaks, as the engine sees it. */
export function dayOf({ options, reading }: CheckedDraft): string {
  const own = reading.document.date;
  return options.asOf ?? (own === undefined ? (options.today ?? todayInJapan()) : lastDay(own));
}
