import { Failure } from './failure.ts';
import type { Localised } from './finding.ts';

/** UTF-8, with or without a BOM. Other encodings are named where they can be told, and refused. */
export function decode(
  path: string,
  bytes: Uint8Array,
): { readonly text: string; readonly hasBom: boolean } {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Failure(path, notUtf8('UTF-16'));
  const hasBom = first === 0xef && second === 0xbb && third === 0xbf;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Failure(path, notUtf8(guessEncoding(bytes)), error);
  }
  if (text.includes('\0')) {
    throw new Failure(path, {
      ja: 'テキストではありません（NUL文字を含みます）。テキストファイルを指定してください',
      en: 'not a text file (it holds NUL characters): name a text file',
    });
  }
  return { text, hasBom };
}

function notUtf8(guess: string | undefined): Localised {
  return guess === undefined
    ? {
        ja: 'UTF-8として読めません。UTF-8で保存し直してください',
        en: 'not valid UTF-8: save it as UTF-8',
      }
    : {
        ja: `${guess}のようです。UTF-8で保存し直してください`,
        en: `looks like ${guess}: save it as UTF-8`,
      };
}

function guessEncoding(bytes: Uint8Array): string | undefined {
  return ['Shift_JIS', 'EUC-JP'].find((encoding) => {
    try {
      return /[ぁ-んァ-ン]/.test(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      return false;
    }
  });
}
