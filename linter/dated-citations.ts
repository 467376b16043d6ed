/** Dates that a text gives a document which it names: 「…戦略」（平成30年7月27日閣議決定）. */
import type { Figure } from '#glossary/figures/model.ts';
import type { Mention } from '#glossary/matching/model.ts';
import type { PassageText } from './passage-texts.ts';
import { firstFrom } from './within.ts';

/** A date beside a document's name, and what the text says happened on it. */
export interface DatedCitation {
  readonly date: Figure;
  /** In normal form, between the date and the next one: 閣議決定, 総務省, or nothing. */
  readonly words: string;
  /** The edition that stands between name and date: 第5版. */
  readonly label: Figure | undefined;
}

/** Behind a name: 」, （第5版）, の概要, then a bracket with at most one bracket inside. */
const BRACKET =
  /^」?(?:\([^()]{1,20}版\))?」?\((?<inside>[^()]{2,120}(?:\([^()]{1,30}\)[^()]{0,80}){0,3})\)/;
/** Between a date and a name: に閣議決定された「, に総務省が公表した. */
const BEFORE =
  /^(?:に|、)?(?:[^、。()「」に]{0,15}(?:が|で|において))?(?<words>[^、。()「」がで]{0,20}(?:決定|公表|策定|取りまとめ|とりまとめ))(?:され|し)た(?:新たな|新しい)?「?$/;
/** Room between a date and the name behind it, in units of normal text. */
const REACH = 50;

/** The dates that stand beside a mention for the document that it names. */
export function datedCitations(
  mention: Mention,
  passage: PassageText,
  figures: readonly Figure[],
): readonly DatedCitation[] {
  const [start, end] = [passage.indexOf(mention.start), passage.indexOf(mention.end)];
  if (!standsAlone(passage.text, start)) return [];
  const bracketed = inBracket(passage, end, figures);
  return bracketed.length > 0 ? bracketed : beforeName(passage, start, figures);
}

/** 米国サイバーセキュリティ戦略, 東京都…: somebody else's document of the same name. */
function standsAlone(text: string, start: number): boolean {
  return start === 0 || !/[\u3400-\u9fffァ-ヺーA-Za-z0-9]/.test(text.charAt(start - 1));
}

function inBracket(passage: PassageText, end: number, figures: readonly Figure[]): DatedCitation[] {
  const { text } = passage;
  const bracket = BRACKET.exec(text.slice(end, end + 300));
  const inside = bracket?.groups?.['inside'];
  if (bracket === null || inside === undefined) return [];
  const close = end + bracket[0].length - 1;
  const between = figuresIn(figures, passage, end, close);
  const label = between.find(({ kind }) => kind === 'edition');
  const dates = between.filter(({ kind }) => kind === 'date');
  // A bracket that does not begin with a date says something else, and when.
  const [first] = dates;
  if (first === undefined || passage.indexOf(first.start) !== close - inside.length) return [];
  return dates.map((date, index) => {
    const next = dates[index + 1];
    const until = next === undefined ? close : passage.indexOf(next.start);
    return {
      date,
      words: text.slice(passage.indexOf(date.end), until).replace(/[、,]$/, ''),
      label,
    };
  });
}

function beforeName(
  passage: PassageText,
  start: number,
  figures: readonly Figure[],
): DatedCitation[] {
  const { text } = passage;
  const date = figuresIn(figures, passage, Math.max(0, start - REACH), start).findLast(
    ({ kind }) => kind === 'date',
  );
  const between = date === undefined ? '' : text.slice(passage.indexOf(date.end), start);
  const words = BEFORE.exec(between)?.groups?.['words'];
  return date === undefined || words === undefined ? [] : [{ date, words, label: undefined }];
}

/** The figures of a stretch of normal text. */
function figuresIn(
  figures: readonly Figure[],
  passage: PassageText,
  start: number,
  end: number,
): Figure[] {
  const [from, to] = [passage.startOf(start), passage.startOf(end)];
  const found: Figure[] = [];
  for (let index = firstFrom(figures, from); index < figures.length; index += 1) {
    const figure = figures[index];
    if (figure === undefined || figure.end > to) break;
    found.push(figure);
  }
  return found;
}
