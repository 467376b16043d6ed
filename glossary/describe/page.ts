import type { Colors } from 'picocolors/types';
import type { Locale } from '../compile/problem.ts';
import type { Glossary } from '../glossary.ts';
import type { Entry } from '../model.ts';
import type { Citations } from './citations.ts';

/** What every section of a description needs. */
export interface Page {
  readonly entry: Entry;
  readonly glossary: Glossary;
  readonly locale: Locale;
  /** Columns. */
  readonly width: number;
  readonly citations: Citations;
  readonly paint: Colors;
}
