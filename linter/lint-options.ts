import type { Glossary } from '#glossary/glossary.ts';
import type { Baseline } from './baseline.ts';
import type { Locale, Severity } from './finding.ts';
import type { LawIndex } from './laws/law-index.ts';

export type Severities = Readonly<Record<string, Severity | 'off'>>;

export interface LintOptions {
  readonly glossary: Glossary;
  readonly locale?: Locale;
  /** The laws that `shirube import laws` made an index of. */
  readonly laws?: LawIndex;
  /** YYYY-MM-DD: the day on which every draft speaks. Default: the draft's own `date:`, else `today`. */
  readonly asOf?: string;
  /** YYYY-MM-DD; default: the day by the system's clock, in Japan. */
  readonly today?: string;
  /** Severities by rule id, instead of the rules' own; for all files, or by path. */
  readonly severities?: Severities | ((path: string) => Severities);
  /** Known findings that are not told again. */
  readonly baseline?: Baseline;
  /** Reads another file that a draft links to (path relative to the working directory); undefined when there is none. */
  readonly readFile?: (path: string) => string | undefined;
  /** Every comment that keeps findings back must say why. */
  readonly requireReasons?: boolean;
}

/** The severities that are not the rules' own, for one file. */
export function severitiesOf({ severities }: LintOptions, path: string): Severities {
  return (typeof severities === 'function' ? severities(path) : severities) ?? {};
}

/** Today in Japan, YYYY-MM-DD: the day on which a draft without a date speaks. */
export function todayInJapan(): string {
  return new Date(Date.now() + AHEAD_OF_UTC).toISOString().slice(0, 10);
}

/** Japan's clocks are nine hours ahead (明治28年勅令第167号), all the year round since 1952. In milliseconds; asking Intl takes ten of them. */
const AHEAD_OF_UTC = 9 * 60 * 60 * 1000;
