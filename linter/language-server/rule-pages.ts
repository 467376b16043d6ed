import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../finding.ts';
import { uriOf } from './document-place.ts';

/** `docs/` of the package lies above the bundle, above its chunks, or two folders above this module. */
const ROOTS = ['../', '../../'].map((place) => fileURLToPath(new URL(place, import.meta.url)));

const found = new Map<string, string | undefined>();

/**
 * The `file:` URI of a page of the documentation (`docs/rules/era/mismatch.md`, a finding's `url`) in
 * the reader's language, or undefined where the package came without it.
 */
export function rulePage(url: string, locale: Locale): string | undefined {
  const names = locale === 'ja' ? [url.replace(/\.md$/, '.ja.md'), url] : [url];
  const key = names.join('\n');
  if (!found.has(key)) {
    const paths = names.flatMap((name) => ROOTS.map((root) => root + name));
    const path = paths.find((candidate) => existsSync(candidate));
    found.set(key, path === undefined ? undefined : uriOf(path));
  }
  return found.get(key);
}
