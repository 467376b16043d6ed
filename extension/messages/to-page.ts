import { recordIn } from './checks.ts';

/** What the background or the panel tells the page in front. */
export type PageCommand =
  /** Answered with `true` by a page that is being read. */
  | { readonly type: 'ping' }
  /** Answered with its origin by a page that could be read, whether it is or not. */
  | { readonly type: 'site' }
  /** Has each frame of a page that is being read announce itself; not answered. */
  | { readonly type: 'call-frames' }
  | { readonly type: 'step'; readonly direction: 'next' | 'previous' };

/** A command as it came; undefined for anything else. */
export function pageCommandIn(message: unknown): PageCommand | undefined {
  const record = recordIn(message);
  const type = record?.type;
  if (type === 'ping' || type === 'site' || type === 'call-frames') return { type };
  const direction = record?.direction;
  if (type !== 'step' || (direction !== 'next' && direction !== 'previous')) return undefined;
  return { type: 'step', direction };
}
