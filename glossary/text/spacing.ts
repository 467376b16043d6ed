import { isCombining, isDigit, isLatin } from './characters.ts';

/**
 * Whether white space beside this unit says anything: it does between two words or numbers in
 * letters that are written with spaces. Beside Japanese, brackets and slashes it comes and goes.
 */
export function keepsSpace(code: number): boolean {
  if (code >= 0x2000) return code >= 0xa4d0 && code <= 0xdfff;
  if (code < 0x80) return code > 0x20 && !EATS_SPACE.has(code);
  return code >= 0xc0;
}

const EATS_SPACE: ReadonlySet<number> = new Set([...'()[]{}<>/~'].map((c) => c.charCodeAt(0)));

/** Units that make a capital beside them part of a longer word: A-1, U.S., R&D. */
export function gluesToLetters(code: number): boolean {
  return isLatin(code) || isDigit(code) || GLUE.has(code) || isCombining(code);
}

const GLUE: ReadonlySet<number> = new Set([..."-.'&_@+"].map((c) => c.charCodeAt(0)));
