/** 第4版, 第2.0版, 初版, Ver.2.0: the edition of a document at a position in normal text. */
import { isDigit, isLatin } from './characters.ts';
import { coefficient, readNumeral } from './numerals.ts';
import type { FigureDraft, Outcome } from './passage.ts';

/** 版 as the beginning of another word: 版権, 版画. */
const EDITION = /^版(?![権画元])/;
const VERSION = /Ver(?:sion)?[. ]{0,2}(\d{1,4}(?:\.\d{1,4}){0,3})(?![\d.]*\d|[A-Za-z])/iy;

/**
 * Reads an edition, or skips an ordinal: in 第3章, 第86号 and 第2期 the number is no figure. Undefined
 * when nothing here is either.
 */
export function readEdition(text: string, at: number): Outcome | undefined {
  const first = text[at];
  if (first === '第') return readNumbered(text, at);
  if (first === '初') return readFirst(text, at);
  return first === 'V' || first === 'v' ? readVersion(text, at) : undefined;
}

function readNumbered(text: string, at: number): Outcome | undefined {
  const numeral = readNumeral(text, at + 1);
  if (numeral === undefined) return undefined;
  if (numeral.scale > 4 || !EDITION.test(text.slice(numeral.end, numeral.end + 2))) {
    return { drafts: [], next: numeral.end };
  }
  const value = coefficient(numeral) * 10 ** numeral.scale;
  return edition(at, numeral.end + 1, value, '版');
}

/** 初版 is the first; 当初版 and 最初版 are other words. */
function readFirst(text: string, at: number): Outcome | undefined {
  if (!EDITION.test(text.slice(at + 1, at + 3)) || /[当最]/.test(text[at - 1] ?? ''))
    return undefined;
  return edition(at, at + 2, 1, '版');
}

function readVersion(text: string, at: number): Outcome | undefined {
  if (isLatin(text[at - 1]) || isDigit(text[at - 1])) return undefined;
  VERSION.lastIndex = at;
  const match = VERSION.exec(text);
  const number = match?.[1];
  if (match === null || number === undefined) return undefined;
  const plain = /^\d+(?:\.\d+)?$/.test(number);
  return edition(at, at + match[0].length, plain ? Number(number) : number, 'Ver.');
}

function edition(start: number, end: number, value: number | string, unit: string): Outcome {
  const draft: FigureDraft = { start, end, kind: 'edition', value, unit, qualifiers: [] };
  return { drafts: [draft], next: end };
}
