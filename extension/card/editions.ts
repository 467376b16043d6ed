import { build, externalLink } from '../dom/build.ts';
import type { CardEdition } from './content.ts';
import { formatDate } from './format.ts';
import { noteMark } from './note-mark.ts';
import type { ViewOptions } from './view-options.ts';

/**
 * The editions of a document as a line through time, oldest first; the one in force stands out. One
 * edition alone makes no line: it is named with its date.
 */
export function editionsLine(
  editions: readonly CardEdition[],
  { say, locale }: ViewOptions,
): HTMLElement | undefined {
  if (editions.length === 0) return undefined;
  return build(
    'section',
    { class: 'editions' },
    build('h3', {}, say('editions')),
    build(
      'ol',
      { lang: 'ja', class: editions.length === 1 && 'alone' },
      editions.map(({ label, date, status, decidedBy, url, note }) =>
        build(
          'li',
          { class: status },
          build('span', { class: 'edition' }, externalLink(url, label)),
          build('span', { class: 'edition-date' }, formatDate(date, locale)),
          decidedBy !== undefined &&
            status === 'current' &&
            build('span', { class: 'decided-by' }, decidedBy),
          status === 'current' && build('span', { class: 'tag' }, say('currentEdition')),
          status === 'draft' && build('span', { class: 'tag' }, say('draftEdition')),
          noteMark(note),
        ),
      ),
    ),
  );
}
