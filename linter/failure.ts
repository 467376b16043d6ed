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
    const line = this.where === '' ? this.text[locale] : `${this.where}: ${this.text[locale]}`;
    return `shirube: ${line.replace(/\s*\n\s*/g, ' ')}`;
  }
}
