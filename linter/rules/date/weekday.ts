import type { Figure } from '#glossary/figures/model.ts';
import { isQuoted } from '#glossary/document/blocks.ts';
import {
  type CalendarDay,
  readCalendarDay,
  shifted,
  WEEKDAYS,
  WEEKDAYS_ENGLISH,
  weekdayOf,
} from '../../calendar-day.ts';
import type { Localised } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { EXAMPLES } from './weekday.examples.ts';

export default {
  id: 'date/weekday',
  severity: 'error',
  title: {
    ja: '曜日が日付と合わない',
    en: 'A weekday that the date does not have',
  },
  description: {
    ja: '「2026年11月22日（月）」のように、年月日がそろった日付に添えた曜日が暦と合うかを確かめる。前年の案内を写して曜日だけ残した、あるいは日付だけ直した例が典型である。曜日と日付のどちらが誤りかは分からないので自動では直さず、正しい曜日と、その曜日にあたる近くの日を示す。年が書かれていない日付（範囲の終わりを除く）、存在しない日付、引用の中では報告しない。',
    en: 'Checks the weekday written behind a full date, as in 2026年11月22日（月）, against the calendar; an announcement copied from last year with one of the two left as it was is the usual case. Which of the two is wrong only the drafter knows, so there is no automatic fix: the right weekday is offered, and the nearest day that falls on the one written is named. Silent on dates without a written year (other than the end of a range), on dates that do not exist, and in quotations.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    const rangeEnds = new Set(
      reading.figures.flatMap(({ rangeEnd, value }) =>
        rangeEnd !== undefined && readCalendarDay(value) !== undefined ? rangeEnd.start : [],
      ),
    );
    for (const figure of reading.figures) {
      const { weekday, start, end } = figure;
      const day = weekday === undefined ? undefined : surelyDated(figure, rangeEnds.has(start));
      const written = WEEKDAYS.findIndex((name) => name === weekday);
      if (day === undefined || written < 0 || weekdayOf(day) === written) continue;
      if (isQuoted(reading.document, figure)) continue;
      report({
        start,
        end,
        message: reason(figure, day, written),
        expected: [withWeekday(figure.text, WEEKDAYS[weekdayOf(day)] ?? '')].filter(
          (text) => text !== figure.text,
        ),
      });
    }
  },
} satisfies Rule;

/** Japan counts by the Gregorian calendar, and by weeks, since 1873. */
const GREGORIAN_SINCE = 1873;

/** The day of a date whose year stands in it, or at the beginning of the range that it ends. */
function surelyDated(figure: Figure, endsRange: boolean): CalendarDay | undefined {
  if (figure.kind !== 'date' || figure.problem !== undefined) return undefined;
  const [year] = figure.years ?? [];
  // 同年, 本年: what year that is was worked out, not written.
  const isWritten =
    year !== undefined &&
    figure.antecedent === undefined &&
    /[\d０-９元〇一二三四五六七八九十]/.test(figure.text.slice(0, year.end - figure.start));
  const day = isWritten || endsRange ? readCalendarDay(figure.value) : undefined;
  return day === undefined || day.year < GREGORIAN_SINCE ? undefined : day;
}

function reason({ text }: Figure, day: CalendarDay, written: number): Localised {
  const right = weekdayOf(day);
  const lastYear = { ...day, year: day.year - 1 };
  const isLastYears = weekdayOf(lastYear) === written;
  const offset = ((written - right + 10) % 7) - 3;
  const near = shifted(day, offset);
  const nearby = isLastYears
    ? {
        ja: `${String(lastYear.year)}年の同じ日は${WEEKDAYS[written] ?? ''}曜日です`,
        en: `the same day of ${String(lastYear.year)} was a ${WEEKDAYS_ENGLISH[written] ?? ''}`,
      }
    : {
        ja: `${WEEKDAYS[written] ?? ''}曜日は${String(near.month)}月${String(near.day)}日です`,
        en: `the ${WEEKDAYS_ENGLISH[written] ?? ''} is ${String(near.month)}月${String(near.day)}日`,
      };
  return {
    ja: `「${text}」は${WEEKDAYS[right] ?? ''}曜日です（${nearby.ja}）`,
    en: `Unexpected weekday in ${text}, expected ${WEEKDAYS_ENGLISH[right] ?? ''} (${nearby.en})`,
  };
}

/** The date with another weekday in the place of its own: the last one written. */
function withWeekday(text: string, weekday: string): string {
  return text.replace(/[月火水木金土日](?=(?:曜日?)?(?:・?[祝休])?[)）]$|曜日?$)/, weekday);
}
