/** The languages in which problems are worded. */
export type Locale = 'ja' | 'en';

/** One short line in each language. */
export interface Wording {
  readonly ja: string;
  readonly en: string;
}

export type ProblemLevel = 'error' | 'warning' | 'info';

/** A place in a file of glossary data: 1-based line and column, columns in UTF-16 units. */
export interface Site {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something that keeps glossary data from being used (error), or that its author should look at. */
export interface Problem extends Site {
  readonly level: ProblemLevel;
  /** What is wrong, in one line. */
  readonly message: Wording;
  /** How to mend it, in one line. */
  readonly mend?: Wording;
}

/** `path:line:column: level: message: mend`, on one line whatever the data holds. */
export function formatProblem(problem: Problem, locale: Locale): string {
  const { file, line, column, level, message, mend } = problem;
  const words = mend === undefined ? message[locale] : `${message[locale]} — ${mend[locale]}`;
  return `${file}:${line}:${column}: ${level}: ${oneLine(words)}`;
}

/** By file, then line, then column: the order in which an author mends them. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

/** Data quoted in a message: short, and without anything that would break the line or the terminal. */
export function quoted(text: string): string {
  const line = oneLine(text);
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Glossary data that cannot be used. `problems` says what is wrong where; the message is its first line. */
export class GlossaryError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [first] = problems;
    super(first === undefined ? 'no glossary data' : formatProblem(first, 'en'));
    this.name = 'GlossaryError';
    this.problems = problems;
  }
}
