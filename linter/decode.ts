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
    throw new Failure(path, notUtf8(asJapanese(bytes)?.encoding), error);
  }
  if (text.includes('\0')) {
    throw new Failure(path, {
      ja: 'テキストではありません（NUL文字を含みます）。テキストファイルを指定してください',
      en: 'not a text file (it holds NUL characters): name a text file',
    });
  }
  // Mail's old encoding is ASCII to the eye of a decoder.
  if (/\u001B\$[@B]/.test(text)) throw new Failure(path, notUtf8('ISO-2022-JP'));
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

const JAPANESE = ['Shift_JIS', 'EUC-JP'] as const;

/** Bytes that are not UTF-8 as the older Japanese encoding that they show; undefined where they show none. */
export function asJapanese(
  bytes: Uint8Array,
): { readonly encoding: string; readonly text: string } | undefined {
  for (const encoding of JAPANESE) {
    const text = decodeAs(encoding, bytes);
    if (text !== undefined && /[ぁ-んァ-ン]/.test(text)) return { encoding, text };
  }
  return undefined;
}

/** Undefined where the bytes are not of this encoding. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
