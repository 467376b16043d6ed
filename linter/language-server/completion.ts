import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  type MarkupKind,
  type Position,
} from 'vscode-languageserver/node';
import { z } from 'zod';
import { KIND_DEFINITIONS } from '#glossary/kinds.generated.ts';
import { RULES, type LintOptions } from '../engine.ts';
import type { Locale } from '../finding.ts';
import { completionIndexOf, LONGEST_PREFIX, type Offer } from './completion-index.ts';
import { entryMarkup } from './entry-markup.ts';

/** More than a person looks through; typing on narrows the list. */
const MOST_ITEMS = 50;

/** What completion needs: it answers while a check is still under way. */
export interface CompletionPlace {
  readonly position: Position;
  /** The text of the line before the position. */
  readonly before: string;
  readonly options: LintOptions;
  /** YYYY-MM-DD: the day on which the draft speaks. */
  readonly asOf: string;
}

/** What an item's explanation is made of when it is asked for; it comes back from the client. */
export const ItemData = z.object({ entryId: z.string(), uri: z.string() });
export type ItemData = z.infer<typeof ItemData>;

const NONE: CompletionList = { isIncomplete: false, items: [] };

/** Names of the glossary that what stands before the caret begins, and in one of our comments the rules. */
export function completions(place: CompletionPlace, uri: string): CompletionList {
  const rules = ruleItems(place);
  if (rules.length > 0) return { isIncomplete: false, items: rules };
  const found = completionIndexOf(place.options.glossary).offersFor(
    place.before.slice(-LONGEST_PREFIX - 1),
  );
  if (found === undefined) return NONE;
  const typed = place.before.slice(place.before.length - found.length);
  const items = found.offers
    .map((offer) => itemOf(offer, typed, place, uri))
    .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  // Editions of one title are written alike: the first, which is the one in force, stands for them.
  const labels = new Set<string>();
  const different = items.filter(({ label }) => !labels.has(label) && labels.add(label));
  // Every further character is another question: a longer end of the text may begin a name.
  return { isIncomplete: true, items: different.slice(0, MOST_ITEMS) };
}

function itemOf(
  { entry, text, via }: Offer,
  typed: string,
  { position, options, asOf }: CompletionPlace,
  uri: string,
): CompletionItem {
  const { glossary, locale = 'ja' } = options;
  const status = glossary.statusAt(entry.id, asOf)?.status;
  const isOver = status === 'superseded' || status === 'ended';
  const label = KIND_DEFINITIONS.find(({ id }) => id === entry.kind)?.label[locale] ?? entry.kind;
  const other = via ?? (text === entry.name ? entry.short?.text : entry.name);
  const rank = (isOver ? 2 : 0) + (via === undefined ? 0 : 1);
  const start = { line: position.line, character: position.character - typed.length };
  const data: ItemData = { entryId: entry.id, uri };
  return {
    label: text,
    labelDetails: { description: other === undefined ? label : `${other} · ${label}` },
    kind: CompletionItemKind.Value,
    // Clients filter by the text in the range: kana there must find the name in kanji.
    filterText: typed,
    sortText: `${String(rank)}${String(text.length).padStart(3, '0')}${text}`,
    ...(isOver ? { tags: [CompletionItemTag.Deprecated] } : {}),
    textEdit: { range: { start, end: position }, newText: text },
    data,
  };
}

/** The item with what the glossary says about its entry. */
export function resolved(
  item: CompletionItem,
  data: ItemData,
  { options, asOf }: Pick<CompletionPlace, 'options' | 'asOf'>,
  format: MarkupKind,
): CompletionItem {
  const { glossary, locale = 'ja' } = options;
  const entry = glossary.get(data.entryId);
  if (entry === undefined) return item;
  return { ...item, documentation: entryMarkup([entry], { glossary, locale, asOf }, format) };
}

/** In `<!-- shirube-disable-next-line na`, the rules whose names begin so. */
function ruleItems({ before, position, options }: CompletionPlace): CompletionItem[] {
  const comment =
    /<!--[ \t]*shirube-(?:disable-next-line|disable-file|disable|enable)[ \t,、]([^:：<>]*)$/.exec(
      before,
    );
  const typed = comment?.[1]?.split(/[ \t,、]/).at(-1);
  if (typed === undefined) return [];
  const locale: Locale = options.locale ?? 'ja';
  const start = { line: position.line, character: position.character - typed.length };
  return RULES.filter(({ id }) => id.startsWith(typed)).map(({ id, title }) => ({
    label: id,
    kind: CompletionItemKind.EnumMember,
    detail: title[locale],
    textEdit: { range: { start, end: position }, newText: id },
  }));
}
