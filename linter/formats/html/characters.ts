import { parseFragment } from 'parse5';
import type { Span } from '#glossary/document/model.ts';

/** A stretch of a text node. `exact`: the source has there just these characters. */
export interface Written extends Span {
  readonly text: string;
  readonly exact: boolean;
}

/** With & and ;, and zeros before a number. */
const LONGEST_REFERENCE = 40;

/** A character reference as it may be written; the longest name has 31 letters. */
const REFERENCE = /&(?:#[xX][0-9A-Fa-f]+|#[0-9]+|[A-Za-z][A-Za-z0-9]{1,31});?/y;

/** How a character reference is written, and what it says; empty for what is none. */
type Reference = readonly [written: string, text: string];

/** References as the parser reads them, by what might be one. */
const references = new Map<string, Reference>();
const MOST_REFERENCES = 10_000;

/**
 * The stretches of a text node's value in step with `source.slice(start, end)`, which is how it was
 * written. They differ at character references, at line ends that are CR LF or CR, and where the
 * parser dropped something.
 */
export function writtenOf(value: string, source: string, span: Span): Written[] {
  const { end } = span;
  const start = trueStart(value, source, span.start);
  if (end - start === value.length && source.startsWith(value, start))
    return [{ text: value, start, end, exact: true }];
  const found: Written[] = [];
  let index = 0;
  let at = start;
  while (index < value.length) {
    const run = stepsTogether(value, index, source, at, end);
    if (run > 0) {
      found.push({
        text: value.slice(index, index + run),
        start: at,
        end: at + run,
        exact: true,
      });
      index += run;
      at += run;
    }
    if (index >= value.length) break;
    if (at >= end) {
      // Never seen; what is left stands for the whole rather than for nothing.
      found.push({ text: value.slice(index), start, end, exact: false });
      break;
    }
    const other = differentlyWritten(value, index, source, at);
    if (other === undefined) at += 1;
    else {
      found.push({ text: other.text, start: at, end: at + other.length, exact: false });
      index += other.text.length;
      at += other.length;
    }
  }
  return found;
}

/** The parser counts a reference that follows other characters from its last unit on. */
function trueStart(value: string, source: string, start: number): number {
  const from = Math.max(0, start - LONGEST_REFERENCE);
  const at = from + source.slice(from, start).lastIndexOf('&');
  const [written, text] = (at < from ? undefined : referenceAt(source, at)) ?? ['', ''];
  return at + written.length === start + 1 && value.startsWith(text) ? at : start;
}

/** How many units from here on are the same in value and source, up to a reference or CR. */
function stepsTogether(
  value: string,
  index: number,
  source: string,
  at: number,
  end: number,
): number {
  let steps = 0;
  while (at + steps < end && index + steps < value.length) {
    const code = source.charCodeAt(at + steps);
    if (code !== value.charCodeAt(index + steps)) break;
    if (code === AMPERSAND && referenceAt(source, at + steps) !== undefined) break;
    steps += 1;
  }
  return steps;
}

const AMPERSAND = 0x26;

/** A reference or line end that stands here in the source for what the value has here. */
function differentlyWritten(
  value: string,
  index: number,
  source: string,
  at: number,
): { readonly text: string; readonly length: number } | undefined {
  if (source[at] === '\r' && value[index] === '\n')
    return { text: '\n', length: source[at + 1] === '\n' ? 2 : 1 };
  const reference = referenceAt(source, at);
  if (reference === undefined) return undefined;
  const [written, text] = reference;
  return value.startsWith(text, index) ? { text, length: written.length } : undefined;
}

/** What is written as a character reference here, and what it says; undefined for a plain `&`. */
function referenceAt(source: string, at: number): Reference | undefined {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(source)?.[0];
  if (written === undefined) return undefined;
  const known = references.get(written);
  const reference = known ?? decode(written);
  if (known === undefined && references.size < MOST_REFERENCES) references.set(written, reference);
  return reference[0] === '' ? undefined : reference;
}

/** Without the letters that follow a reference which needs no semicolon: the `it;` of `&notit;`. */
function decode(whole: string): Reference {
  const [node] = parseFragment(whole).childNodes;
  const text = node !== undefined && 'value' in node ? node.value : whole;
  if (text === whole) return ['', ''];
  let rest = 0;
  while (rest < text.length - 1 && text.at(-1 - rest) === whole.at(-1 - rest)) rest += 1;
  return [whole.slice(0, whole.length - rest), text.slice(0, text.length - rest)];
}
