import { build } from '../dom/build.ts';
import type { MessageKey, Say } from '../locales/say.ts';
import type { CardBudgetRow, Locale } from './content.ts';
import { formatFiscalYear, formatYen } from './format.ts';

/** What the stages of a budget are called. */
export const STAGE_KEYS: Readonly<Record<CardBudgetRow['stage'], MessageKey>> = {
  request: 'stageRequest',
  draft: 'stageDraft',
  initial: 'stageInitial',
  supplementary: 'stageSupplementary',
  settled: 'stageSettled',
};

/**
 * Budget rows by year. The bar behind an amount compares it with the largest in the table; an
 * amount that only contains the line (内数) has none, as it can't be compared. `isUnseen` leaves the
 * table to screen readers, where a chart shows the same.
 */
export function budgetTable(
  rows: readonly CardBudgetRow[],
  { say, locale }: { readonly say: Say; readonly locale: Locale },
  isUnseen = false,
): HTMLElement {
  const whole = rows.filter(({ scope }) => scope === 'whole').map(({ yen }) => yen);
  // One amount alone is compared with nothing.
  const largest = whole.length < 2 ? Infinity : Math.max(1, ...whole);
  return build(
    'table',
    { class: isUnseen ? 'budget unseen' : 'budget' },
    build('caption', {}, say('budget')),
    build(
      'tbody',
      {},
      rows.map((row, index) => {
        const repeats = rows[index - 1]?.fiscalYear === row.fiscalYear;
        const year = formatFiscalYear(row.fiscalYear, locale);
        return build(
          'tr',
          {},
          build('th', { scope: 'row', class: repeats && 'repeated' }, year),
          build('td', { class: 'stage' }, say(STAGE_KEYS[row.stage])),
          amountCell(row, largest, say, locale),
        );
      }),
    ),
  );
}

function amountCell(row: CardBudgetRow, largest: number, say: Say, locale: Locale): HTMLElement {
  const cell = build(
    'td',
    { class: 'amount', title: `${row.yen.toLocaleString(locale)} ${say('yen')}` },
    build('span', {}, formatYen(row.yen, locale)),
    row.scope === 'part' && build('span', { class: 'tag' }, say('scopePart')),
    row.isNew === true && build('span', { class: 'tag' }, say('isNew')),
    build('sup', { class: 'note' }, String(row.note)),
  );
  const share = row.scope === 'whole' ? row.yen / largest : 0;
  cell.style.setProperty('--share', `${Math.round(share * 100)}%`);
  return cell;
}
