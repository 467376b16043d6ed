import type { CardBudgetRow, CardContent } from './content.ts';

/** A card is read in passing: so many figures, editions and related terms, and the latest years of a budget. The panel has all. */
const FIGURES = 3;
const EDITIONS = 5;
const RELATED = 6;
const BUDGET_YEARS = 6;
/** Where nothing on the card cites a source, so many of those that show the entry. */
const UNCITED_NOTES = 2;

/** What a card in a page shows of an entry: less of it, with the notes numbered anew. */
export function abridge(content: CardContent): CardContent {
  const figures = content.figures.slice(0, FIGURES);
  const budget = latestYears(content.budget);
  const editions = content.editions.slice(-EDITIONS);
  const cited = [...editions, ...figures, ...budget].map(({ note }) => note);
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
    editions: editions.map(renumber),
    related: content.related.slice(0, RELATED),
    notes: kept.flatMap((note) => content.notes[note - 1] ?? []),
  };
}

function latestYears(budget: readonly CardBudgetRow[]): CardBudgetRow[] {
  const all = [...new Set(budget.map(({ fiscalYear }) => fiscalYear))];
  const years = new Set(all.slice(-BUDGET_YEARS));
  return budget.filter(({ fiscalYear }) => years.has(fiscalYear));
}
