import { asJapanese, decodeAs } from '../../decode.ts';
import { Failure } from '../../failure.ts';

/** How far into a file a declaration of its encoding is looked for: pages keep it near the top. */
const HEAD = 8_192;

/**
 * The text of an HTML file: by its BOM, by what it declares (`<meta charset>`, `http-equiv`, an XML
 * declaration), else as UTF-8, else as the Japanese encoding that its bytes show. As in browsers, a
 * byte that the declared encoding does not have becomes U+FFFD.
 *
 * @throws Failure when no encoding can be told, or when it is no text.
 */
export function decodeHtml(bytes: Uint8Array, path: string): string {
  const text = decoded(bytes);
  if (text === undefined) {
    throw new Failure(path, {
      ja: '文字コードを判別できません。<meta charset="…"> を書くか、UTF-8で保存し直してください',
      en: 'cannot tell its encoding: declare it with <meta charset="…">, or save it as UTF-8',
    });
  }
  if (text.includes('\0')) {
    throw new Failure(path, {
      ja: 'HTMLではありません（NUL文字を含みます）。HTMLのファイルを指定してください',
      en: 'not HTML (it holds NUL characters): name an HTML file',
    });
  }
  return text;
}

function decoded(bytes: Uint8Array): string | undefined {
  const declared = encodingByMark(bytes) ?? declaredEncoding(bytes);
  if (declared !== undefined) {
    const strict = decodeAs(declared, bytes);
    // A wrong declaration is told by what the bytes are; a stray byte is not.
    return strict ?? decodeAs('utf-8', bytes) ?? new TextDecoder(declared).decode(bytes);
  }
  // ISO-2022-JP is ASCII to the eye: only its escape sequences tell.
  if (latin(bytes).includes('\u001B$')) {
    const escaped = decodeAs('iso-2022-jp', bytes);
    if (escaped !== undefined) return escaped;
  }
  return decodeAs('utf-8', bytes) ?? asJapanese(bytes)?.text;
}

function encodingByMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** What the file says of itself, where that is an encoding we know. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = latin(bytes.subarray(0, HEAD)).replace(/<!--[\s\S]*?-->/g, '');
  const written =
    /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  if (written === undefined) return undefined;
  // A file whose declaration can be read byte by byte is not in UTF-16 (HTML Standard, 13.2.3.2).
  if (/^utf-?16/i.test(written)) return 'utf-8';
  try {
    return new TextDecoder(written).encoding;
  } catch {
    return undefined;
  }
}

/** Each byte as the character of its number. */
function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
