import type { LintResult } from './engine.ts';
import type { Finding, Locale } from './finding.ts';

export interface ReportContext {
  readonly locale: Locale;
  readonly colour: boolean;
  /** The text of a linted file, for showing its lines. */
  textOf(file: string): string | undefined;
}

/** A finding's message for programs that show no more than a line: in a PDF or a Word file that line is not what people see. */
export function messageWithPlace({ message, place }: Pick<Finding, 'message' | 'place'>): string {
  return place === undefined ? message : `${place}: ${message}`;
}

/** One output format of `shirube lint`, one file in reporters/. */
export interface Reporter {
  readonly id: string;
  /** Everything to print, with its last line end; nothing for nothing to say. */
  render(result: LintResult, context: ReportContext): string;
}
