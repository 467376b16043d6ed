import type { Span } from '../../document/model.ts';
import { firstFrom } from './span-search.ts';

/** A round, square or heavy bracket with what it holds: `[start, end)` takes in both marks. */
export interface Bracket extends Span {
  readonly parent?: Bracket;
  /** 【 】, which set an amount off by itself. */
  readonly heavy: boolean;
}

const OPENERS = '([【';
const CLOSERS = ')]】';

/** The brackets of a normal text that close, in order of their start. */
export function bracketsOf(text: string): Bracket[] {
  const spans: Span[] = [];
  const open: { kind: number; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isBracket(text.charCodeAt(at))) continue;
    const mark = text.charAt(at);
    const opener = OPENERS.indexOf(mark);
    if (opener >= 0) open.push({ kind: opener, at });
    else if (open.at(-1)?.kind === CLOSERS.indexOf(mark)) {
      spans.push({ start: open.pop()?.at ?? at, end: at + 1 });
    }
  }
  if (spans.length === 0) return [];
  return nested(
    text,
    spans.toSorted((a, b) => a.start - b.start),
  );
}

/** One of ( ) [ ] 【 】. */
function isBracket(code: number): boolean {
  if (code < 0x5e) return code === 0x28 || code === 0x29 || code === 0x5b || code === 0x5d;
  return code === 0x3010 || code === 0x3011;
}

/** Brackets deeper than this are left out: no amount is bound through so many. */
const DEEPEST = 8;

function nested(text: string, spans: readonly Span[]): Bracket[] {
  const brackets: Bracket[] = [];
  const above: Bracket[] = [];
  for (const { start, end } of spans) {
    while (above.length > 0 && (above.at(-1)?.end ?? 0) <= start) above.pop();
    if (above.length >= DEEPEST) continue;
    const parent = above.at(-1);
    const bracket = { start, end, heavy: text[start] === '【', ...(parent && { parent }) };
    brackets.push(bracket);
    above.push(bracket);
  }
  return brackets;
}

/** The innermost bracket around `span`. */
export function bracketAround(brackets: readonly Bracket[], span: Span): Bracket | undefined {
  let bracket = brackets[firstFrom(brackets, span.start) - 1];
  while (bracket && bracket.end < span.end) bracket = bracket.parent;
  return bracket;
}
