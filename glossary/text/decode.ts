/**
 * The text of UTF-16 code units, at any length. TextDecoder is fastest but would replace lone
 * surrogates: `wellFormed` says that there are none.
 */
export function decode(codes: Uint16Array<ArrayBuffer>, wellFormed: boolean): string {
  if (wellFormed && codes.length > 256) return DECODER.decode(codes);
  const parts: string[] = [];
  // Few enough for one call's arguments.
  for (let at = 0; at < codes.length; at += 8192) {
    parts.push(Reflect.apply(String.fromCharCode, undefined, codes.subarray(at, at + 8192)));
  }
  return parts.join('');
}

const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });
