import type { Span } from '../document/model.ts';
import { codesOf } from './codes.ts';
import { isDigit, isJapanese, isLatin } from './characters.ts';

/** A bracket that closes within so many units is part of its sentence, whatever ends stand in it. */
const CLOSES_SOON = 200;

const FULL_STOP = 0x3002;
const POINT = 0x2e;

const CLOSING = ')」』】]>';
const OPENING = '(「『【[<';

/**
 * What a unit does to sentences, by its code: nothing (nearly all of a text), a bracket of a kind (`OPENS`,
 * `CLOSES`, plus its slot), or perhaps an end.
 */
const ROLES = new Uint8Array(0x10000);
const OPENS = 1;
const CLOSES = OPENS + OPENING.length;
const ENDS = CLOSES + CLOSING.length;
for (let slot = 0; slot < OPENING.length; slot++) {
  ROLES[OPENING.charCodeAt(slot)] = OPENS + slot;
  ROLES[CLOSING.charCodeAt(slot)] = CLOSES + slot;
}
for (const code of [FULL_STOP, POINT, 0x21, 0x3f]) ROLES[code] = ENDS;

/**
 * The sentences of a passage in normal form, one after another without gaps. A sentence ends with
 * 。 ! ? or with the ．of texts that use it for 。, and what closes after it; never within brackets
 * that close soon. Linear for any text. Offsets in UTF-16 units of `text`.
 */
export function sentences(text: string): Span[] {
  return sentencesOf(codesOf(text), 0, text.length);
}

/** As `sentences`, for the units `[start, end)` of a text in normal form. */
export function sentencesOf(codes: Uint16Array, start: number, end: number): Span[] {
  const stops = sentenceStops(codes, start, end);
  if (stops.at(-1) !== end && end > start) stops.push(end);
  return stops.map((stop, index) => ({ start: stops[index - 1] ?? start, end: stop }));
}

function sentenceStops(codes: Uint16Array, start: number, end: number): number[] {
  const stops: number[] = [];
  const open: number[][] = [];
  for (let at = start; at < end; at++) {
    const role = ROLES[codes[at] ?? 0] ?? 0;
    if (role === 0) continue;
    if (role < CLOSES) (open[role - OPENS] ??= []).push(at);
    else if (role < ENDS) {
      const from = open[role - CLOSES]?.pop();
      if (from === undefined || at - from > CLOSES_SOON) continue;
      // The stops in this bracket were none. They stand at the end of the list.
      while ((stops.at(-1) ?? -1) > from) stops.pop();
    } else if (endsSentence(codes, at, end)) stops.push(at + 1);
  }
  return stops.map((stop) => afterClosers(codes, stop, end)).filter(isNew);
}

function endsSentence(codes: Uint16Array, at: number, end: number): boolean {
  const code = codes[at] ?? 0;
  if (code === FULL_STOP || code === 0x21 || code === 0x3f) return true;
  if (code !== POINT || at === 0 || !isJapanese(codes[at - 1] ?? 0)) return false;
  const next = at + 1 < end ? (codes[at + 1] ?? 0) : 0;
  return !isDigit(next) && !isLatin(next);
}

/** What closes right after a sentence's end, and further ends (？！), belong to it. */
function afterClosers(codes: Uint16Array, stop: number, end: number): number {
  let at = stop;
  while (at < end && at - stop < 8) {
    const code = codes[at] ?? 0;
    if (!isCloser(code) && !endsSentence(codes, at, end)) break;
    at++;
  }
  return at;
}

function isNew(stop: number, index: number, all: readonly number[]): boolean {
  return index === 0 || stop > (all[index - 1] ?? 0);
}

function isCloser(code: number): boolean {
  const role = ROLES[code] ?? 0;
  return role >= CLOSES && role < ENDS;
}
