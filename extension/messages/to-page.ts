import { recordIn } from './checks.ts';

/** What the background tells the page in front. */
export type PageCommand =
  /** Answered with `true` by a page that is being read. */
  | { readonly type: 'ping' }
  /** Answered with its origin by a page that could be read, whether it is or not. */
  | { readonly type: 'site' }
  | { readonly type: 'step'; readonly direction: 'next' | 'previous' };

/** A command as it came; undefined for anything else. */
export function pageCommandIn(message: unknown): PageCommand | undefined {
  const record = recordIn(message);
  if (record?.type === 'ping') return { type: 'ping' };
  if (record?.type === 'site') return { type: 'site' };
  const direction = record?.direction;
  if (record?.type !== 'step' || (direction !== 'next' && direction !== 'previous'))
    return undefined;
  return { type: 'step', direction };
}
