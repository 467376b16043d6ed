import type { CardContent } from './content.ts';

/** A card is read in passing: so many figures, and the latest rows of a budget. The panel has all. */
const FIGURES = 3;
const BUDGET_ROWS = 4;
/** Where nothing on the card cites a source, so many of those that show the entry. */
const UNCITED_NOTES = 2;

/** What a card in a page shows of an entry: less of it, with the notes numbered anew. */
export function abridge(content: CardContent): CardContent {
  const figures = content.figures.slice(0, FIGURES);
  const budget = content.budget.slice(-BUDGET_ROWS);
  const { edition } = content;
  const cited = [...figures, ...budget, ...(edition === undefined ? [] : [edition])].map(
    ({ note }) => note,
  );
  const kept = [...new Set(cited)].sort((a, b) => a - b);
  if (kept.length === 0) kept.push(...content.notes.slice(0, UNCITED_NOTES).map((_, i) => i + 1));
  const renumber = <Cites extends { readonly note: number }>(item: Cites): Cites => ({
    ...item,
    note: kept.indexOf(item.note) + 1,
  });
  return {
    ...content,
    figures: figures.map(renumber),
    budget: budget.map(renumber),
    ...(edition !== undefined && { edition: renumber(edition) }),
    related: [],
    notes: kept.flatMap((note) => content.notes[note - 1] ?? []),
  };
}
