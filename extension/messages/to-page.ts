import { recordIn } from './checks.ts';

/** What the background or the panel tells the page in front. */
export type PageCommand =
  /** Answered with `true` by a page that is being read. */
  | { readonly type: 'ping' }
  /** Answered with its origin by a page that could be read, whether it is or not. */
  | { readonly type: 'site' }
  /** Has each frame of a page that is being read announce itself; not answered. */
  | { readonly type: 'call-frames' }
  /** Answered with its {@link Standing} by each frame that is being read. */
  | { readonly type: 'stand' }
  /**
   * Opens the card of the next or previous term: from the open card or the window, or, when the frame
   * is entered from another, the first or last one. Answered with whether there was one.
   */
  | { readonly type: 'step'; readonly direction: Direction; readonly enters?: true }
  /** Closes a card that is not pinned: the reader goes on in another frame. */
  | { readonly type: 'leave' };

/** Which way a step goes. */
export type Direction = 'next' | 'previous';

/** What tells in which frame of a page the reader is. */
export interface Standing {
  /** A card is open in it that is not pinned. */
  readonly hasCard: boolean;
  /** It has the focus, or a frame inside it has. */
  readonly hasFocus: boolean;
}

/** A command as it came; undefined for anything else. */
export function pageCommandIn(message: unknown): PageCommand | undefined {
  const record = recordIn(message);
  const type = record?.type;
  if (type === 'ping' || type === 'site' || type === 'call-frames') return { type };
  if (type === 'stand' || type === 'leave') return { type };
  const direction = record?.direction;
  if (type !== 'step' || (direction !== 'next' && direction !== 'previous')) return undefined;
  return { type: 'step', direction, ...(record?.enters === true && { enters: true }) };
}

/** How a frame stands, as it answered; undefined for a frame that is not being read. */
export function standingIn(answer: unknown): Standing | undefined {
  const record = recordIn(answer);
  if (record === undefined) return undefined;
  return { hasCard: record.hasCard === true, hasFocus: record.hasFocus === true };
}
