import { decodeString } from 'micromark-util-decode-string';
import type { Segments } from './segments.ts';

/** The longest named character reference, with & and ; (CounterClockwiseContourIntegral). */
const LONGEST_REFERENCE = 34;

/**
 * Appends a text node's value in step with its source. They differ at backslash escapes, at
 * character references, and after line ends, where the source has indentation and `>` of quotes.
 */
export function appendText(
  segments: Segments,
  value: string,
  source: string,
  start: number,
  end: number,
): void {
  if (source.startsWith(value, start) && start + value.length === end) {
    segments.append(value, start);
    return;
  }
  let at = start;
  let index = 0;
  while (index < value.length && at < end) {
    const wanted = value[index] ?? '';
    const found = source[at];
    if (found === '\\' && source[at + 1] === wanted && isPunctuation(wanted)) {
      segments.append(wanted, at + 1);
      at += 2;
      index += 1;
    } else if (found === '&') {
      const semicolon = source.indexOf(';', at);
      const written = source.slice(at, semicolon + 1);
      const decoded =
        semicolon > at && written.length <= LONGEST_REFERENCE ? decodeString(written) : written;
      if (decoded !== written && value.startsWith(decoded, index)) {
        segments.appendFor(decoded, at, semicolon + 1);
        at = semicolon + 1;
        index += decoded.length;
      } else {
        segments.append('&', at);
        at += 1;
        index += 1;
      }
    } else if (found === wanted) {
      const length = alike(value, index, source, at, end);
      segments.append(value.slice(index, index + length), at);
      at += length;
      index += length;
      if (value[index - 1] !== '\n') continue;
      while (at < end && /[ \t>]/.test(source[at] ?? '') && source[at] !== value[index]) at += 1;
    } else {
      // Indentation, trailing spaces or a quote's prefix that the value leaves out.
      at += 1;
    }
  }
}

/** How many units both go on alike, the first of which are: to a line's end, an escape or a reference. */
function alike(value: string, index: number, source: string, at: number, end: number): number {
  const most = Math.min(value.length - index, end - at);
  let length = 1;
  if (value[index] === '\n') return length;
  for (; length < most; length += 1) {
    const unit = source[at + length];
    if (unit !== value[index + length] || unit === '\\' || unit === '&') break;
    if (unit === '\n') return length + 1;
  }
  return length;
}

function isPunctuation(unit: string): boolean {
  return /[!-/:-@[-`{-~]/.test(unit);
}
