import type { Span } from '../document/model.ts';
import { isDigit, isJapanese, isLatin } from './characters.ts';

/** A bracket that closes within so many units is part of its sentence, whatever ends stand in it. */
const CLOSES_SOON = 200;

const FULL_STOP = 0x3002;
const POINT = 0x2e;

/** Closing brackets, each with the slot of its kind. */
const CLOSERS: ReadonlyMap<number, number> = kinds(')」』】]>');
const OPENERS: ReadonlyMap<number, number> = kinds('(「『【[<');
const KINDS = OPENERS.size;

/**
 * The sentences of a passage in normal form, one after another without gaps. A sentence ends with
 * 。 ! ? or with the ．of texts that use it for 。, and what closes after it; never within brackets
 * that close soon. Linear for any text. Offsets in UTF-16 units of `text`.
 */
export function sentences(text: string): Span[] {
  return sentencesOf((at) => text.charCodeAt(at), 0, text.length);
}

/** As `sentences`, for the units `[start, end)` of any text in normal form. */
export function sentencesOf(codeAt: (at: number) => number, start: number, end: number): Span[] {
  const stops = sentenceStops(codeAt, start, end);
  if (stops.at(-1) !== end && end > start) stops.push(end);
  return stops.map((stop, index) => ({ start: stops[index - 1] ?? start, end: stop }));
}

function sentenceStops(codeAt: (at: number) => number, start: number, end: number): number[] {
  const stops: number[] = [];
  const open: number[][] = Array.from({ length: KINDS }, () => []);
  for (let at = start; at < end; at++) {
    const code = codeAt(at);
    const opened = OPENERS.get(code);
    if (opened !== undefined) open[opened]?.push(at);
    const closed = CLOSERS.get(code);
    if (closed !== undefined) {
      const from = open[closed]?.pop();
      if (from === undefined || at - from > CLOSES_SOON) continue;
      // The stops in this bracket were none. They stand at the end of the list.
      while ((stops.at(-1) ?? -1) > from) stops.pop();
      continue;
    }
    if (!endsSentence(codeAt, at, end)) continue;
    stops.push(at + 1);
  }
  return stops.map((stop) => afterClosers(codeAt, stop, end)).filter(isNew);
}

function endsSentence(codeAt: (at: number) => number, at: number, end: number): boolean {
  const code = codeAt(at);
  if (code === FULL_STOP || code === 0x21 || code === 0x3f) return true;
  if (code !== POINT || at === 0 || !isJapanese(codeAt(at - 1))) return false;
  const next = at + 1 < end ? codeAt(at + 1) : 0;
  return !isDigit(next) && !isLatin(next);
}

/** What closes right after a sentence's end, and further ends (？！), belong to it. */
function afterClosers(codeAt: (at: number) => number, stop: number, end: number): number {
  let at = stop;
  while (at < end && at - stop < 8) {
    const code = codeAt(at);
    if (!CLOSERS.has(code) && !endsSentence(codeAt, at, end)) break;
    at++;
  }
  return at;
}

function isNew(stop: number, index: number, all: readonly number[]): boolean {
  return index === 0 || stop > (all[index - 1] ?? 0);
}

function kinds(brackets: string): ReadonlyMap<number, number> {
  return new Map([...brackets].map((bracket, index) => [bracket.charCodeAt(0), index]));
}
