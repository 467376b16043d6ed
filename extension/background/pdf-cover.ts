import { ownEdition, type TitledEdition } from '../../glossary/comparing/own-edition.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Reading } from '../../glossary/reading.ts';
import type { Cover } from '../messages/examination.ts';

/** `YYYY-MM`: covers say no more, and titles of other documents have other months. */
const MONTH = 7;

/**
 * The document that a file is by its title, once its cover bears that out: by the date of that
 * edition, or where either has none, by its issuer. Undefined when the cover has no title, or other
 * dates alone: many a summary has its document's title.
 */
export function editionOnCover(
  { titles, end }: Cover,
  title: string | undefined,
  reading: Reading,
  glossary: Glossary,
): TitledEdition | undefined {
  if (titles.length === 0) return undefined;
  for (const line of [...titles, title ?? '']) {
    const own = ownEdition(line, glossary);
    if (own !== undefined) return isBorneOut(own, reading, end) ? own : undefined;
  }
  return undefined;
}

function isBorneOut(own: TitledEdition, { figures, mentions }: Reading, end: number): boolean {
  const date = dateOf(own);
  const months = figures
    .filter((figure) => figure.kind === 'date' && figure.start < end)
    .map(({ value }) => String(value).slice(0, MONTH))
    .filter((value) => /^\d{4}-\d\d$/.test(value));
  if (date !== undefined && months.length > 0) return months.includes(date.slice(0, MONTH));
  return mentions.some(({ entryId, start }) => start < end && entryId === own.entry.owner);
}

/** To the month; undefined where the title leaves open which edition it is. */
function dateOf({ entry, edition }: TitledEdition): string | undefined {
  const [only, ...others] = entry.editions;
  const date = (edition ?? (others.length === 0 ? only : undefined))?.date;
  return date !== undefined && date.length >= MONTH ? date : undefined;
}
