import type { Say } from '../locales/say.ts';
import type { Locale } from './content.ts';

/** How an entry is shown. */
export interface ViewOptions {
  readonly say: Say;
  readonly locale: Locale;
  /** Makes other entries' names openable; without it they are plain text. */
  readonly open?: (id: string) => void;
  /** In a card: a chart stands for the budget's table, which is then left to screen readers. */
  readonly isBrief?: boolean;
  /** What the reader pointed at, shown before all else. */
  readonly lead?: HTMLElement | undefined;
  /** What the page says of the entry, shown before what sources say. */
  readonly pageNotes?: readonly (HTMLElement | undefined)[];
}
