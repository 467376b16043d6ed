import type { LintResult } from './engine.ts';
import type { Locale } from './finding.ts';

export interface ReportContext {
  readonly locale: Locale;
  readonly colour: boolean;
  /** The text of a linted file, for showing its lines. */
  textOf(file: string): string | undefined;
}

/** One output format of `shirube lint`, one file in reporters/. */
export interface Reporter {
  readonly id: string;
  /** Everything to print, with its last line end; nothing for nothing to say. */
  render(result: LintResult, context: ReportContext): string;
}
