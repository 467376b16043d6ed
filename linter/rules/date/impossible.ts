import type { Figure } from '#glossary/figures/model.ts';
import { isQuoted } from '#glossary/document/blocks.ts';
import { daysInMonth } from '../../calendar-day.ts';
import { inDigitsOf } from '#glossary/comparing/digits.ts';
import type { Localised } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { EXAMPLES } from './impossible.examples.ts';

export default {
  id: 'date/impossible',
  severity: 'error',
  title: {
    ja: '暦にない日付',
    en: 'A date that no calendar has',
  },
  description: {
    ja: '「6月31日」「2021年2月29日」「令和2年13月」のように、暦にない月日を見つける。うるう年は年が書かれているときだけ見る。月末のつもりなら末日を候補に示すが、月の誤りのこともあるため自動では直さない。日付欄のひな形（令和〇年〇月〇日、0月0日、99月99日）、期間としての「十八月」、明治5年までの旧暦、バージョン番号のような「2020.2.30」、引用の中では報告しない。',
    en: 'Finds months and days that do not exist, such as 6月31日, 2021年2月29日 or 令和2年13月. Leap years count only where the year is written. Where the end of the month may be meant, its last day is offered; it may as well be the month that is wrong, so there is no automatic fix. Silent on templates (令和〇年〇月〇日, 0月0日, 99月99日), on months as a length of time (十八月), on the lunar calendar before 1873, on what may be a version number (2020.2.30), and in quotations.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    for (const figure of reading.figures) {
      if (figure.problem !== 'no-such-day' && figure.problem !== 'no-such-month') continue;
      const date = partsOf(figure);
      if (date === undefined || isQuoted(reading.document, figure)) continue;
      const expected = lastDayInstead(figure, date);
      report({
        start: figure.start,
        end: figure.end,
        message: reason(figure, date),
        expected: expected === undefined ? [] : [expected],
      });
    }
  },
} satisfies Rule;

interface Parts {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

/** Japan counted by the moon until the end of 1872; a 2月30日 of those years is right. */
const GREGORIAN_SINCE = 1873;

/** The parts of a date that is surely meant as one. */
function partsOf({ kind, value, text }: Figure): Parts | undefined {
  if (kind !== 'date') return undefined;
  const parts = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/.exec(String(value));
  if (parts === null) return undefined;
  const year = parts[1] === '-' ? undefined : Number(parts[1]);
  const month = Number(parts[2]);
  const day = parts[3] === undefined ? undefined : Number(parts[3]);
  const template = [month, day].some((number) => number === 0 || number === 99);
  // A lone 18月 is a length of time in the language of laws.
  const length = year === undefined && day === undefined;
  // 2020.2.30 may be a version, 2020-2-30 a serial number; with the letter of an era, or as ISO writes it, it is a date.
  const version = /^\d{4}(?:\.|-\d(?!\d))/.test(text);
  if (template || length || version || (year ?? GREGORIAN_SINCE) < GREGORIAN_SINCE)
    return undefined;
  return { year, month, day };
}

function reason({ text }: Figure, { year, month, day }: Parts): Localised {
  if (month > 12 || day === undefined) {
    return {
      ja: `「${text}」：${String(month)}月という月はありません`,
      en: `Unexpected ${text}: there is no month ${String(month)}`,
    };
  }
  const last = daysInMonth(year ?? 2000, month);
  const of = year === undefined ? '' : `${String(year)}年`;
  return {
    ja: `「${text}」：${of}${String(month)}月は${String(last)}日までです`,
    en: `Unexpected ${text}: ${of}${String(month)}月 has ${String(last)} days`,
  };
}

/** The month's last day in place of a 29th, 30th or 31st that it does not have. */
function lastDayInstead({ text }: Figure, { year, month, day }: Parts): string | undefined {
  if (day === undefined || day > 31 || month > 12) return undefined;
  // Whether February has 28 days or 29, only the year tells.
  if (year === undefined && month === 2) return undefined;
  const written = /[0-9０-９]{2}(?=\s*日)/.exec(text);
  if (written === null) return undefined;
  const last = inDigitsOf(written[0], String(daysInMonth(year ?? 2000, month)));
  return (
    text.slice(0, written.index) + last + text.slice(written.index + 2).replace(/日.*$/s, '日')
  );
}
