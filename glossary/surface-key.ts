import { normalText } from './text/normalise.ts';

/** A name in normal form: two spellings with one key are the same name to the reader. Capitals are kept. */
export function surfaceKey(surface: string): string {
  return normalText(surface);
}
