/** What stands in a line that needs no parser: words, words between `**`, tags and addresses. */
import type { Html, Link, Strong } from 'mdast';
import { placed, type PlacedText, textNode } from './plain-nodes.ts';

/** Whatever could be markup, an address or an escape. A tab between words is none. */
const MARKUP =
  /[*_`\\|@\u0000-\u0008\u000B-\u001F]|\]\(|^\[[ \tx]\]|<[A-Za-z/!?]|~~|\/\/|www\.|mailto:|xmpp:|&#?[A-Za-z0-9]{1,40};/i;

/** A letter or digit: `**` beside it, on the inner side, begins and ends strong words whatever stands outside (CommonMark 6.2). */
const LETTER = String.raw`[A-Za-z0-9\u3041-\u3096\u30A1-\u30FA\u30FC-\u30FE\u4E00-\u9FFF０-９Ａ-Ｚａ-ｚ]`;
/** With nothing but a space or one of these outside, brackets and the like may stand on the inner side, too: （**「甲」**）. */
const MARK = String.raw`\s、。，．・：；（）「」『』【】〔〕［］〈〉《》“”().,:;"'`;
const BEGIN = String.raw`(?<!\*)\*\*(?:(?=${LETTER})|(?<![^${MARK}]\*\*)(?=[^\s*<]))`;
const END = String.raw`(?:(?<=${LETTER})\*\*(?!\*)|(?<=[^\s*>])\*\*(?![^${MARK}]))`;
const STRONG = String.raw`${BEGIN}([^*<\n\r]+)${END}`;
/** `<br>`, `</b>`, `<th colspan="2">` (CommonMark 6.6), without what might be read otherwise. */
const TAG = String.raw`<[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z][A-Za-z-]*="[^"<>&*\`\n\r]*")* ?\/?>|<\/[A-Za-z][A-Za-z0-9-]* ?>`;
/** An address by itself (GitHub's extension, "Autolinks"), of letters that end none. */
const ADDRESS = String.raw`(?<!\S)(https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/(?:[A-Za-z0-9\/_.%?=#-]*[A-Za-z0-9\/])?)?)(?!\S)`;
const PIECE = new RegExp(`${STRONG}|${ADDRESS}|${TAG}`, 'g');

/** How a line may begin with strong words, as a source of expressions. */
export const BEGINS_STRONG = String.raw`\*\*[^\s*]`;

/** What a line is made of. */
export type PlainNode = PlacedText | Strong | Link | Html;

/** Whether words, of one line, need a parser. `mayRefer`: the text may define links or notes, to which `[words]` lead. */
export function isMarkedUp(words: string, mayRefer: boolean): boolean {
  if (mayRefer && words.includes('[')) return true;
  if (!MARKUP.test(words)) return false;
  return !hasPieces(words) || MARKUP.test(words.replace(PIECE, '$1'));
}

/** The nodes of words that are not marked up. `start`: where they begin. */
export function inlineNodes(words: string, start: number): PlainNode[] {
  if (!hasPieces(words)) return words === '' ? [] : [textNode(words, start)];
  const nodes: PlainNode[] = [];
  let from = 0;
  for (const { 0: whole, 1: strong, 2: url, index } of words.matchAll(PIECE)) {
    if (index > from) nodes.push(textNode(words.slice(from, index), start + from));
    const at = start + index;
    from = index + whole.length;
    const position = placed(at, start + from);
    if (strong !== undefined)
      nodes.push({ type: 'strong', position, children: [textNode(strong, at + 2)] });
    else if (url !== undefined)
      nodes.push({ type: 'link', url, position, children: [textNode(url, at)] });
    else nodes.push({ type: 'html', value: whole, position });
  }
  if (from < words.length) nodes.push(textNode(words.slice(from), start + from));
  return nodes;
}

function hasPieces(words: string): boolean {
  return words.includes('*') || words.includes('<') || words.includes('://');
}
