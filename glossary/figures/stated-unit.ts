/** Units as a caption, a header or a cell states them: 単位：億円, 予算額（円）, （件）. */
import { counterNamed } from './counters.ts';
import type { StatedUnit } from './passage.ts';

/** Where a unit holds that a cell names: over the table, under or beside its header, or, alone in its cell, as the table decides. */
export interface NamedUnit {
  readonly unit: StatedUnit;
  readonly place: 'table' | 'header' | 'alone';
}

/** How much of a text is looked at for a unit at its end; longer cells are no headers. */
const REACH = 60;
const WORD = String.raw`([^\s\d()[\]【】〔〕:、。]{1,8})`;
/** 単位：億円, （単位：百万円）. */
const AFTER_UNIT = new RegExp(String.raw`単位[:は]?\(?${WORD}(?=[)\]】〕、。\s]|$)`);
/** 予算額（円）, [%]. */
const BRACKETED = new RegExp(String.raw`[(\[【〔]${WORD}[)\]】〕]$`);
/** Counters that may stand in brackets without 単位; 負担（国） names no unit. */
const BRACKET_COUNTERS: ReadonlySet<string> = new Set(
  '人 名 件 社 回 台 校 団体 時間 か所 カ所 ヶ所 箇所 か国 カ国 ヶ国'.split(' '),
);

/** The unit at the end of the text directly before a table, in normal form. */
export function unitBefore(text: string): StatedUnit | undefined {
  const end = text.slice(-REACH);
  const said = /単位[:は]?\(?[^。]{1,10}\)?$/.exec(end)?.[0];
  return (said === undefined ? undefined : unitAfterWord(said)) ?? bracketedUnit(end);
}

/** The unit that a cell's normal text names, and over what. */
export function namedUnit(text: string): NamedUnit | undefined {
  if (text.length > REACH) return undefined;
  const said = unitAfterWord(text);
  if (said !== undefined) {
    return { unit: said, place: /^[([【〔]?単位/.test(text) ? 'table' : 'header' };
  }
  const bracketed = bracketedUnit(text);
  if (bracketed !== undefined) {
    return { unit: bracketed, place: /^[([【〔]/.test(text) ? 'alone' : 'header' };
  }
  const alone = text === '%' || text.endsWith('円') ? unitOf(text) : undefined;
  return alone === undefined ? undefined : { unit: alone, place: 'alone' };
}

function unitAfterWord(text: string): StatedUnit | undefined {
  const word = AFTER_UNIT.exec(text)?.[1];
  return word === undefined ? undefined : unitOf(word);
}

function bracketedUnit(text: string): StatedUnit | undefined {
  const word = BRACKETED.exec(text)?.[1];
  const unit = word === undefined ? undefined : unitOf(word);
  return unit?.kind === 'count' && !BRACKET_COUNTERS.has(unit.unit) ? undefined : unit;
}

/** 億円, 百万円, %, 件, 千人: undefined for a word that is no unit. */
function unitOf(word: string): StatedUnit | undefined {
  if (word === '%' || word === 'パーセント') return { kind: 'percent', unit: word, scale: 0 };
  const parts = /^([十百千]?)([万億兆]?)(.+)$/.exec(word);
  const unit = parts?.[3] ?? '';
  const scale =
    ['', '十', '百', '千'].indexOf(parts?.[1] ?? '') +
    4 * ['', '万', '億', '兆'].indexOf(parts?.[2] ?? '');
  if (unit === '円') return { kind: 'money', unit: word, scale };
  return counterNamed(unit) === undefined ? undefined : { kind: 'count', unit, scale };
}
