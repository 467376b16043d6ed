import type { Document, Span } from '#glossary/document/model.ts';
import { eraYear } from '#glossary/figures/eras.ts';
import type { Figure } from '#glossary/figures/model.ts';
import { firstDay, lastDay } from '#glossary/partial-date.ts';
import { blockAt, isQuoted } from '#glossary/document/blocks.ts';
import type { Severity } from '../../finding.ts';
import { type PassageText, passageTexts } from '../../passage-texts.ts';
import type { Rule } from '../../rule.ts';
import { EXAMPLES } from './reversed.examples.ts';

export default {
  id: 'range/reversed',
  severity: 'warning',
  title: {
    ja: '始まりと終わりが逆の範囲',
    en: 'A range that ends before it begins',
  },
  description: {
    ja: '「令和4年度～令和2年度」「2021年～2019年」「5～3人」「第4章～第2章」「③～①」のように、終わりが始まりより前にある範囲を見つける。「から…まで」も読む。年をまたぐ月の範囲（11月～3月）、「10～5年前」、「2018～9年」のような略記、ハイフンでつないだもの（差や番号のことがある）、「2万～3億円」のように桁の単位が一方にしかないもの、さかのぼることを述べた文、引用の中では報告しない。文中の日付の範囲はエラー、そのほかは警告とする。数のどちらかが誤りのこともあるため自動では直さない。',
    en: 'Finds ranges whose end lies before their beginning: 令和4年度～令和2年度, 2021年～2019年, 5～3人, 第4章～第2章, ③～①, and から…まで. Silent on months that run over the end of a year (11月～3月), on 10～5年前, on shortened numbers (2018～9年), on hyphens (a difference, or a serial number), where only one of two amounts has its multiplier, in sentences that count backwards, and in quotations. An error for dates in a sentence, else a warning. One of the numbers may be the slip, so there is no automatic fix.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    const { document } = reading;
    const reported = new Set<number>();
    const tell = (found: Reversed, severity?: Severity): void => {
      if (reported.has(found.start) || isQuoted(document, found) || goesBack(document, found))
        return;
      reported.add(found.start);
      const actual = document.text.slice(found.start, found.end);
      report({
        start: found.start,
        end: found.end,
        ...(severity === undefined ? {} : { severity }),
        message: {
          ja: `「${actual}」：終わりが始まりより前です`,
          en: `Unexpected ${actual}, expected the range to begin with its lower end`,
        },
        expected: found.isEven ? [swapped(document.text, found)] : [],
      });
    };
    for (const found of reversedDates(document, reading.figures)) {
      const kind = blockAt(document, found.start)?.kind;
      tell(found, kind === 'paragraph' || kind === 'list-item' ? 'error' : 'warning');
    }
    for (const passage of passageTexts(document)) {
      for (const found of reversedNumbers(passage)) tell(found);
    }
  },
} satisfies Rule;

/** A range, and the two stretches to swap. Document offsets. */
interface Reversed extends Span {
  readonly first: Span;
  readonly last: Span;
  /** Both ends are written alike, so that swapping them makes sense. */
  readonly isEven: boolean;
}

const WAVE = /^\s*[~～〜∼]\s*$/;

function* reversedDates(document: Document, figures: readonly Figure[]): Generator<Reversed> {
  const byStart = new Map(figures.map((figure) => [figure.start, figure]));
  for (const first of figures) {
    const last = first.rangeEnd === undefined ? undefined : byStart.get(first.rangeEnd.start);
    if (last === undefined || !isBefore(last, first)) continue;
    const between = document.text.slice(first.end, last.start);
    const until = document.text.slice(last.end, last.end + 4);
    const joined = WAVE.test(between) || (/^\s*から\s*$/.test(between) && /^\s*まで/.test(until));
    const isEven =
      first.unit === last.unit && first.text.includes('年') === last.text.includes('年');
    if (joined) yield { start: first.start, end: last.end, first, last, isEven };
  }
}

/** Whether all days of one date lie before all of another. Days of a month without a year compare within that month. */
function isBefore(a: Figure, b: Figure): boolean {
  if (a.problem !== undefined || b.problem !== undefined) return false;
  const [left, right] = [daysOf(a), daysOf(b)];
  if (left !== undefined && right !== undefined) return left.last < right.first;
  const [x, y] = [String(a.value), String(b.value)];
  return (
    /^--\d\d-\d\d$/.test(x) && x.slice(0, 4) === y.slice(0, 4) && y.length === x.length && x < y
  );
}

function daysOf({
  kind,
  value,
}: Figure): { readonly first: string; readonly last: string } | undefined {
  const written = String(value);
  if (!/^\d{4}/.test(written)) return undefined;
  if (kind === 'date') return { first: firstDay(written), last: lastDay(written) };
  return { first: `${written}-04-01`, last: `${String(Number(written) + 1)}-03-31` };
}

/** 5～3人, 2021～2019年度, 令和4～2年度, 第4章～第2章, ③～①. Groups: the two numbers. */
function* reversedNumbers(passage: PassageText): Generator<Reversed> {
  if (!passage.text.includes('~')) return;
  for (const { pattern, isReversed } of SHAPES) {
    for (const match of passage.text.matchAll(pattern)) {
      const [first, last] = [match.indices?.groups?.['first'], match.indices?.groups?.['last']];
      const groups = match.groups ?? {};
      if (first === undefined || last === undefined || !isReversed(groups)) continue;
      yield {
        ...passage.spanOf(match.index, match.index + match[0].length),
        first: passage.spanOf(...first),
        last: passage.spanOf(...last),
        isEven:
          groups['firstMultiplier'] === groups['multiplier'] && groups['lastEra'] === undefined,
      };
    }
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Shape {
  /** Over normal text, with the groups `first` and `last`: what is swapped. */
  readonly pattern: RegExp;
  readonly isReversed: (groups: Groups) => boolean;
}

const NUMBER = String.raw`\d[\d,]{0,14}(?:\.\d{1,4})?`;
const MULTIPLIER = '[百千]?[万億兆]|百|千';
/** Words that count: what they count, no place in an order (位), point in time (時, 分) or label. */
const COUNTER =
  '人|名|件|社|台|回|か所|箇所|カ所|ヶ所|団体|機関|校|者|歳|%|割|円|か月|ヶ月|カ月|か年|年間|日間|週間|時間|分間|倍|個|本|種類|項目|拠点|地域|自治体|都市|大学|ページ|頁|文字|[GM]Hz|[GM]bps|km|kg|cm|mm';
/** Not the tail of a longer number, a label, or something below zero. */
const ALONE = '(?<![\\d.,~万億兆百千第/+\\-△▲±−:A-Za-z])(?<!マイナス)';

const SHAPES: readonly Shape[] = [
  {
    pattern: new RegExp(
      `${ALONE}(?<first>${NUMBER})(?<firstMultiplier>${MULTIPLIER})?(?<firstCounter>${COUNTER})?~(?<last>${NUMBER})(?<multiplier>${MULTIPLIER})?(?<counter>${COUNTER})(?![前目]|以?内)`,
      'dg',
    ),
    isReversed: ({ first, firstMultiplier, firstCounter, last, multiplier, counter }) =>
      (firstCounter === undefined || firstCounter === counter) &&
      (firstMultiplier !== undefined || multiplier === undefined) &&
      numberOf(first, firstMultiplier) > numberOf(last, multiplier),
  },
  {
    pattern: /(?<![\d.,~/-])(?<first>[12]\d{3})~(?<last>[12]\d{3})年度?/dg,
    isReversed: ({ first, last }) => Number(first) > Number(last),
  },
  {
    pattern:
      /(?<era>令和|平成|昭和)(?<first>\d{1,2})~(?<lastEra>令和|平成|昭和)?(?<last>\d{1,2})年度?/dg,
    isReversed: ({ era, first = '', lastEra, last = '' }) =>
      // 平成30～2年度 leaves out 令和.
      (lastEra !== undefined || first.length === last.length) &&
      yearOf(era, first) > yearOf(lastEra ?? era, last),
  },
  {
    pattern: /第(?<first>\d{1,3})(?<unit>[編部章節款条項号])~第(?<last>\d{1,3})\k<unit>/dg,
    isReversed: ({ first, last }) => Number(first) > Number(last),
  },
  {
    pattern: /(?<first>[①-⑳])~(?<last>[①-⑳])/dg,
    isReversed: ({ first = '', last = '' }) => first > last,
  },
  {
    pattern: /\((?<first>\d{1,2})\)~\((?<last>\d{1,2})\)/dg,
    isReversed: ({ first, last }) => Number(first) > Number(last),
  },
];

const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 };

function numberOf(digits = '', multiplier = ''): number {
  const power = [...multiplier].reduce((sum, character) => sum + (POWERS[character] ?? 0), 0);
  return Number(digits.replaceAll(',', '')) * 10 ** power;
}

function yearOf(era: string | undefined, year: string): number {
  const name = (['令和', '平成', '昭和'] as const).find((known) => known === era) ?? '令和';
  return eraYear(name, Number(year));
}

/** Words behind a range that say that it is counted backwards. */
function goesBack({ text }: Document, { end }: Span): boolean {
  return /^.{0,4}?(?:と?さかのぼ|と?遡|の順|と?減|と?低下|と?縮小|と?短縮|と?逆)/s.test(
    text.slice(end, end + 8),
  );
}

function swapped(text: string, { start, end, first, last }: Reversed): string {
  const part = (span: Span): string => text.slice(span.start, span.end);
  return (
    text.slice(start, first.start) +
    part(last) +
    text.slice(first.end, last.start) +
    part(first) +
    text.slice(last.end, end)
  );
}
