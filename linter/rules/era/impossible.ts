import { erasOf, erasOfFiscalYear, type EraName, type EraYear } from '#glossary/figures/eras.ts';
import { FIRST_DAYS, isBeyondEra, LAST_DAYS } from '../../era-ends.ts';
import type { Span } from '#glossary/document/model.ts';
import type { Figure, YearPart } from '#glossary/figures/model.ts';
import { firstDay } from '#glossary/partial-date.ts';
import type { Reading } from '#glossary/reading.ts';
import { blockAt } from '#glossary/document/blocks.ts';
import { inDigitsOf } from '#glossary/comparing/digits.ts';
import type { Localised, Severity } from '../../finding.ts';
import { dateInJapanese } from '../../dates-in-words.ts';
import { type DigitStyle, digitStyleOf, inDigitStyle } from '../../digit-widths.ts';
import { endsInPast, speaksOfPast } from '../../past.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { sentenceAround } from '#glossary/document/sentences.ts';
import { within } from '../../within.ts';
import { EXAMPLES } from './impossible.examples.ts';

export default {
  id: 'era/impossible',
  severity: 'warning',
  title: {
    ja: '存在しない元号の年',
    en: 'A year that its era never had',
  },
  description: {
    ja: '「平成32年度」「平成31年5月」「令和元年4月」「昭和64年2月」「令和0年」のように、その元号にはなかった年月を見つける。改元前の文書から写した年限（平成36年3月31日まで）が残った例が多い。改元より前の文書や法令の文言としては正しいので、草案の時点が改元より前のとき、同じ文（表では同じ表）に改元前の年があるとき、法令や中期計画の文言と読めるとき、引用や題名の中、令和の年を併記した箇所では報告しない。西暦を正しく併記した「平成32年度（2020年度）」も同じように扱う。過ぎたことを述べる文でなければ警告、令和の年が一度も書かれておらず日付もない草案では参考にとどめる。`--fix-unsafe` で同じ年月の正しい元号に替える。',
    en: 'Finds months and years that an era never had: 平成32年度, 平成31年5月, 令和元年4月, 昭和64年2月, 令和0年. Often it is a time limit (平成36年3月31日まで) carried over from a document written before the change of era, and there it was right: silent when the draft speaks before the change, when the same sentence (or table) gives a year before it, where the words read as those of a law or a medium-term plan, in quotations and titles, and where the year of the right era stands beside it; 平成32年度（2020年度）, with its Gregorian year, is treated alike. An error only where a sentence states what has happened; info where the draft nowhere writes a year of 令和 and has no date. The unsafe fix writes the same year in the era that had it.',
  },
  examples: EXAMPLES,
  check(context) {
    const { reading } = context;
    const dated = datesOf(reading);
    for (const figure of reading.figures) {
      const years = figure.years ?? [];
      const part = years.find(({ era }) => era !== undefined);
      const other = years.find((year) => year !== part);
      if (part?.era === undefined || !isImpossible(figure, part, other)) continue;
      // The budget of FY1989 was drawn up as that of 昭和64年度, a few days before the era changed.
      if (part.fiscal && part.era.name === '昭和' && part.era.year === 64) continue;
      const severity =
        part.era.year === 0
          ? ofYearZero(figure, reading)
          : certainty(figure, part.era.name, context, dated);
      if (severity !== undefined) tell({ figure, part, severity, digits: dated.digits }, context);
    }
  },
} satisfies Rule;

/**
 * Whether an era never had a year. Of 平成36年（令和6年） one is right, and the drafter knows; a pair that does not
 * agree (平成32年度（2021年度）) is for era/mismatch, and so is a month: 2019年（平成31年）5月.
 */
function isImpossible(figure: Figure, part: YearPart, other: YearPart | undefined): boolean {
  if (other === undefined) return figure.problem === 'no-such-era-year';
  return part.era !== undefined && isBeyondEra(part.era) && isSameYear(part, other);
}

function isSameYear(a: YearPart, b: YearPart): boolean {
  return b.era === undefined && a.year === b.year && a.fiscal === b.fiscal;
}

/** Laws and medium-term plans keep the years in which they were written. */
const STANDING_TEXT =
  /附則|第[0-9０-９〇一二三四五六七八九十百]+条|法律第|政令第|省令第|告示第|改正法|改正前|改正後|時限|中期(?:目標|計画)|中長期(?:目標|計画)|基本計画/;

/** A sentence that states what happened in that year; what was only planned for it may have been planned before. */
const IN_THAT_YEAR = /^\s*(?:に|から|より|において|中に)/;
const PLANNED = /目標|計画|予定|見込|方針|目指|こととし|目途|めど/;

/** What the whole draft shows about its time. */
interface Dated {
  readonly figures: readonly Figure[];
  readonly writesReiwa: boolean;
  readonly digits: DigitStyle;
}

function datesOf({ figures, document }: Reading): Dated {
  const dates = figures.filter(
    ({ kind, problem }) => (kind === 'date' || kind === 'fiscal-year') && problem === undefined,
  );
  return {
    figures: dates,
    writesReiwa: document.text.includes('令和'),
    digits: digitStyleOf(dates),
  };
}

/** 令和0年 is no year of any era; written with 〇, or with 0月0日 behind it, it is a template. */
function ofYearZero(figure: Figure, reading: Reading): Severity | undefined {
  const isTemplate =
    !/[0０]/.test(figure.text) ||
    /00/.test(figure.text.normalize('NFKC')) ||
    /-00/.test(String(figure.value));
  return isTemplate || blockAt(reading.document, figure.start)?.quoted === true
    ? undefined
    : 'error';
}

/** How sure it is that the year is a slip; undefined where it may well be right. */
function certainty(
  figure: Figure,
  era: EraName,
  context: RuleContext,
  dated: Dated,
): Severity | undefined {
  const { reading, asOf } = context;
  const { document } = reading;
  const isAfter = startOf(figure) > LAST_DAYS[era];
  // Before the era's first day: 令和元年4月. Nobody wrote so before the era was known.
  if (!isAfter) return speaksOfPast(reading, figure, undefined, []) ? undefined : 'warning';
  if (asOf <= LAST_DAYS[era]) return undefined;
  const sentence = sentenceAround(document, figure);
  const block = blockAt(document, figure.start);
  if (STANDING_TEXT.test(document.text.slice(sentence.start, sentence.end))) return undefined;
  if (speaksOfPast(reading, figure, undefined, [])) return undefined;
  const around = block?.kind === 'table' ? block : sentence;
  if (within(dated.figures, around).some((date) => mayBeWrittenIn(date, era))) return undefined;
  // A draft that writes no year of 令和 may be older than 令和 itself.
  if (era === '平成' && document.date === undefined && !dated.writesReiwa) return 'info';
  return happened(document.text, sentence, figure) ? 'error' : 'warning';
}

/** The first day that a date or a fiscal year means. */
function startOf({ kind, value }: Figure): string {
  return kind === 'date' ? firstDay(String(value)) : `${String(value)}-04-01`;
}

/** Whether the words may come from the time of that date, when the era still went on: its last twenty years. */
function mayBeWrittenIn(date: Figure, era: EraName): boolean {
  const start = startOf(date);
  const own = date.years?.[0]?.era;
  const isOfLaterEra = own !== undefined && LAST_DAYS[own.name] > LAST_DAYS[era];
  const years = Number(LAST_DAYS[era].slice(0, 4)) - Number(start.slice(0, 4));
  return !isOfLaterEra && start <= LAST_DAYS[era] && years <= 20;
}

function happened(text: string, sentence: Span, figure: Span): boolean {
  const after = text.slice(figure.end, sentence.end);
  const whole = text.slice(sentence.start, sentence.end);
  return IN_THAT_YEAR.test(after) && endsInPast(after) && !PLANNED.test(whole);
}

interface Slip {
  readonly figure: Figure;
  readonly part: YearPart;
  readonly severity: Severity;
  readonly digits: DigitStyle;
}

function tell({ figure, part, severity, digits }: Slip, context: RuleContext): void {
  const written = inRightEra(figure, part, context.reading);
  // 平成33年 has two narrow digits, 令和３年 beside it one wide one.
  const expected =
    written !== undefined && digits === 'house' ? inDigitStyle(digits, written) : written;
  const name = part.era?.name ?? '令和';
  context.report({
    start: figure.start,
    end: figure.end,
    severity,
    message: reason(figure, part, name, expected),
    expected: expected === undefined ? [] : [expected],
    ...(expected === undefined
      ? {}
      : {
          fix: {
            safety: 'unsafe',
            edits: [{ start: figure.start, end: figure.end, text: expected }],
          },
        }),
  });
}

function reason(
  figure: Figure,
  part: YearPart,
  name: EraName,
  expected: string | undefined,
): Localised {
  if (part.era?.year === 0) {
    return {
      ja: `「${figure.text}」：${name}は元年から始まります`,
      en: `Unexpected ${figure.text}: ${name} begins with 元年 (year 1)`,
    };
  }
  const last = LAST_DAYS[name];
  const isAfter = startOf(figure) > last;
  const why: Localised = isAfter
    ? { ja: `${name}は${dateInJapanese(last)}までです`, en: `${name} ended on ${last}` }
    : {
        ja: `${name}は${dateInJapanese(FIRST_DAYS[name])}からです`,
        en: `${name} began on ${FIRST_DAYS[name]}`,
      };
  return {
    ja: `「${figure.text}」：${why.ja}。「${expected ?? ''}」にあたります`,
    en: `Unexpected ${figure.text}, expected ${expected ?? ''}: ${why.en}`,
  };
}

/** The figure with its year in the era that had it; undefined where two eras did. */
function inRightEra(figure: Figure, part: YearPart, { document }: Reading): string | undefined {
  if (part.era === undefined || part.era.year === 0) return undefined;
  const [year, month, day] = String(figure.value).split('-').map(Number);
  const eras =
    part.fiscal || year === undefined ? erasOfFiscalYear(part.year) : erasOf(year, month, day);
  const right = eras.at(-1);
  const isOne = eras.length === 1 || part.fiscal;
  if (right === undefined || !isOne) return undefined;
  const before = document.text.slice(figure.start, part.start);
  const after = document.text.slice(part.end, figure.end);
  return before + inStyleOf(document.text.slice(part.start, part.end), right) + after;
}

/** An era year as another one is written: R2年度 beside H32年度, 令和六年 beside 平成三十六年. */
function inStyleOf(written: string, { name, year }: EraYear): string {
  const suffix = /(?:年度|年|度)$/.exec(written)?.[0] ?? '';
  if (/^[MTSHR]/.test(written)) return `${LETTERS[name]}${String(year)}${suffix}`;
  const isKanji = /[一二三四五六七八九十]/.test(written);
  const number = isKanji ? inKanji(year) : String(year);
  return inDigitsOf(written, `${name}${year === 1 ? '元' : number}${suffix}`);
}

const LETTERS: Readonly<Record<EraName, string>> = {
  明治: 'M',
  大正: 'T',
  昭和: 'S',
  平成: 'H',
  令和: 'R',
};

/** 1 to 99 in kanji. */
function inKanji(number: number): string {
  const digits = ' 一二三四五六七八九';
  const tens = Math.floor(number / 10);
  const before = tens > 1 ? digits.charAt(tens) : '';
  return `${before}${tens > 0 ? '十' : ''}${digits.charAt(number % 10)}`.trim();
}
