import type { Locale, Localised } from './finding.ts';

/**
 * Something that could not be done: what, where and how to mend it, in one line. The command ends
 * with exit code 2.
 */
export class Failure extends Error {
  readonly where: string;
  readonly text: Localised;

  constructor(where: string, text: Localised, cause?: unknown) {
    super(`${where}: ${text.en}`, cause === undefined ? undefined : { cause });
    this.name = 'Failure';
    this.where = where;
    this.text = text;
  }

  line(locale: Locale): string {
    const text = this.text[locale].replace(/\s*\n\s*/g, ' ');
    return this.where === '' ? `shirube: ${text}` : `shirube: ${this.where}: ${text}`;
  }
}
