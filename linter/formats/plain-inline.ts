/** What stands in a line that needs no parser: words, and words between `**`. */
import type { Strong } from 'mdast';
import { placed, type PlacedText, textNode } from './plain-nodes.ts';

/** Whatever could be markup, an address or an escape. A tab between words is none. */
const MARKUP =
  /[*_`[\\|@\u0000-\u0008\u000B-\u001F]|<[A-Za-z/!?]|~~|\/\/|www\.|mailto:|xmpp:|&#?[A-Za-z0-9]{1,40};/i;

/** A letter or digit: `**` beside it, on the inner side, begins and ends strong words whatever stands outside (CommonMark 6.2). */
const LETTER = String.raw`[A-Za-z0-9\u3041-\u3096\u30A1-\u30FA\u30FC-\u30FE\u4E00-\u9FFF０-９Ａ-Ｚａ-ｚ]`;
const STRONG = new RegExp(String.raw`(?<!\*)\*\*(${LETTER}(?:[^*\n\r]*${LETTER})?)\*\*(?!\*)`, 'g');

/** How a line may begin with strong words, as a source of expressions. */
export const BEGINS_STRONG = String.raw`\*\*${LETTER}`;

/** Whether words, of one line, need a parser. */
export function isMarkedUp(words: string): boolean {
  return MARKUP.test(words.includes('*') ? words.replace(STRONG, '$1') : words);
}

/** The nodes of words that are not marked up. `start`: where they begin. */
export function inlineNodes(words: string, start: number): (PlacedText | Strong)[] {
  if (!words.includes('*')) return words === '' ? [] : [textNode(words, start)];
  const nodes: (PlacedText | Strong)[] = [];
  let from = 0;
  for (const { 0: whole, 1: inner = '', index } of words.matchAll(STRONG)) {
    if (index > from) nodes.push(textNode(words.slice(from, index), start + from));
    const at = start + index;
    from = index + whole.length;
    const children = [textNode(inner, at + 2)];
    nodes.push({ type: 'strong', position: placed(at, start + from), children });
  }
  if (from < words.length) nodes.push(textNode(words.slice(from), start + from));
  return nodes;
}
