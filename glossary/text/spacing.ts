import { isCombining, isDigit, isLatin } from './characters.ts';

/**
 * Whether white space beside this unit says anything: it does between two words or numbers in
 * letters that are written with spaces. Beside Japanese, brackets and slashes it comes and goes.
 */
export function keepsSpace(code: number): boolean {
  return KEEPS_SPACE[code] === 1;
}

/** 1 for each unit of the letters, digits and signs that are written with spaces between words. */
const KEEPS_SPACE = new Uint8Array(0x10000)
  .fill(1, 0x21, 0x80)
  .fill(1, 0xc0, 0x2000)
  .fill(1, 0xa4d0, 0xe000);
for (const sign of '()[]{}<>/~') KEEPS_SPACE[sign.charCodeAt(0)] = 0;

/** Units that make a capital beside them part of a longer word: A-1, U.S., R&D. */
export function gluesToLetters(code: number): boolean {
  return isLatin(code) || isDigit(code) || GLUE.has(code) || isCombining(code);
}

const GLUE: ReadonlySet<number> = new Set([..."-.'&_@+"].map((c) => c.charCodeAt(0)));
