import type { Span } from '../document/model.ts';
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
  const open: number[][] = [];
  for (let at = start; at < end; at++) {
    const role = ROLES[codeAt(at)] ?? 0;
    if (role === 0) continue;
    if (role < CLOSES) (open[role - OPENS] ??= []).push(at);
    else if (role < ENDS) {
      const from = open[role - CLOSES]?.pop();
      if (from === undefined || at - from > CLOSES_SOON) continue;
      // The stops in this bracket were none. They stand at the end of the list.
      while ((stops.at(-1) ?? -1) > from) stops.pop();
    } else if (endsSentence(codeAt, at, end)) stops.push(at + 1);
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
    if (!isCloser(code) && !endsSentence(codeAt, at, end)) break;
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
