import { eastAsianWidth } from 'get-east-asian-width';

/** Columns of a text in a terminal: wide and full-width characters take two, combining marks and joiners none. */
export function columns(text: string): number {
  let total = 0;
  for (const character of text) {
    if (!/^[\p{M}\p{Cf}]$/u.test(character)) {
      total += eastAsianWidth(character.codePointAt(0) ?? 0);
    }
  }
  return total;
}

/** Pads with spaces up to a number of columns, at the end or, for numbers, at the start. */
export function padTo(text: string, width: number, at: 'start' | 'end' = 'end'): string {
  const space = ' '.repeat(Math.max(0, width - columns(text)));
  return at === 'end' ? text + space : space + text;
}

/** What may not begin a line in Japanese (JIS X 4051, the common ones). */
const NOT_FIRST =
  /^[、。，．・：；？！ー」』）】〕〉》”’,.:;?!)\]}々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
/** What may not end one. */
const NOT_LAST = /[「『（【〔〈《“‘([{]$/u;

/**
 * Breaks prose into lines of at most `width` columns: between words where there are spaces, between any two
 * Japanese characters, but not before closing or after opening punctuation. A longer word overflows.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of pieces(text)) {
    const needed = columns(piece.trimEnd());
    if (line !== '' && taken + needed > width) {
      lines.push(line.trimEnd());
      line = '';
      taken = 0;
    }
    const added = line === '' ? piece.trimStart() : piece;
    line += added;
    taken += columns(added);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Stretches that stay together: a word with the space after it, or one Japanese character with its punctuation. */
function pieces(text: string): string[] {
  const joined: string[] = [];
  for (const [piece] of text.matchAll(
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFF00-\uFFEFー]\s*|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFF00-\uFFEFー]+\s*|\s+/gu,
  )) {
    const last = joined.at(-1);
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last))) {
      joined[joined.length - 1] = last + piece;
    } else joined.push(piece);
  }
  return joined;
}
