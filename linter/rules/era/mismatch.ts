import { erasOf, erasOfFiscalYear, eraYear } from '#glossary/figures/eras.ts';
import type { Figure, YearPart } from '#glossary/figures/model.ts';
import { inDigitsOf } from '#glossary/comparing/digits.ts';
import { isBeyondEra, LAST_DAYS } from '../../era-ends.ts';
import type { Rule } from '../../rule.ts';
import { EXAMPLES } from './mismatch.examples.ts';

export default {
  id: 'era/mismatch',
  severity: 'error',
  title: {
    ja: '和暦と西暦が一致しない',
    en: 'An era year and a Gregorian year disagree',
  },
  description: {
    ja: '「令和2年（2021年）」のように同じ年を和暦と西暦で併記した箇所で、両者が一致するかを確かめる。順序は問わず、元年、漢数字、全角数字、年度も読む。改元のあった年は月日まで見る（2019年は4月30日まで平成31年、5月1日から令和元年）。年度は4月に始まる年で数えるため、平成31年度と令和元年度はどちらも2019年度である。「平成32年度（2020年度）」のように、計算は合うが元号が終わっている年は era/impossible が見る。どちらの年が正しいかは分からないので自動では直さない。',
    en: 'Where one year is given in both calendars, as in 令和2年（2021年）, checks that the two agree: in either order, with 元年, kanji numerals, full-width digits, and fiscal years. In a year in which the era changed, month and day decide (2019 is 平成31年 up to 30 April and 令和元年 from 1 May). A fiscal year counts by the year in which it begins, so 平成31年度 and 令和元年度 are both FY2019. Years that agree but of which the era had ended (平成32年度（2020年度）) are for era/impossible. Which of the two years is right only the drafter knows: there is no automatic fix.',
  },
  examples: EXAMPLES,
  check({ reading, asOf, report }) {
    for (const figure of reading.figures) {
      const [first, second] = figure.years ?? [];
      if (first === undefined || second === undefined || first.fiscal !== second.fiscal) continue;
      const gregorian = first.era === undefined ? first : second;
      const era = first.era === undefined ? second : first;
      if (era.era === undefined || gregorian.era !== undefined) continue;
      if (agree(figure, era, gregorian, asOf)) continue;
      const expected = corrections(figure, era, gregorian, reading.document.text);
      const right = erasAt(figure, gregorian)
        .map(({ name, year }) => `${name}${year === 1 ? '元' : String(year)}年`)
        .join('・');
      const unit = era.fiscal ? '年度' : '年';
      // In a year of two eras it is the month that does not fit.
      const [month] = era.year === gregorian.year ? monthAndDay(figure) : [];
      const at = month === undefined ? '' : `${String(month)}月`;
      const written = `${era.era.name}${era.era.year === 1 ? '元' : String(era.era.year)}`;
      report({
        start: figure.start,
        end: figure.end,
        message: {
          ja: `「${figure.text}」：${written}${unit}は${String(era.year)}${unit}、${String(gregorian.year)}${unit}${at}は${right.replaceAll('年', unit)}${at}にあたります`,
          en: `${figure.text}: ${written}${unit} is ${String(era.year)}, and ${String(gregorian.year)}${at === '' ? '' : `年${at}`} is ${right}${at}`,
        },
        expected,
      });
    }
  },
} satisfies Rule;

/** The month and day of a date figure, where it has them. */
function monthAndDay(figure: Figure): readonly (number | undefined)[] {
  return figure.kind === 'date' ? String(figure.value).split('-').slice(1).map(Number) : [];
}

function erasAt(figure: Figure, gregorian: YearPart): ReturnType<typeof erasOf> {
  if (gregorian.fiscal) return erasOfFiscalYear(gregorian.year);
  const [month, day] = monthAndDay(figure);
  return erasOf(gregorian.year, month, day);
}

/** Years of an era that ended are for era/impossible, and were right in a draft from before its end. */
function agree(figure: Figure, era: YearPart, gregorian: YearPart, asOf: string): boolean {
  if (era.year !== gregorian.year || era.era === undefined) return false;
  const last = LAST_DAYS[era.era.name];
  if (isBeyondEra(era.era) || (asOf <= last && String(figure.value) > last)) return true;
  return erasAt(figure, gregorian).some(
    ({ name, year }) => name === era.era?.name && year === era.era.year,
  );
}

function corrections(figure: Figure, era: YearPart, gregorian: YearPart, text: string): string[] {
  const write = (part: YearPart, replacement: string): string =>
    text.slice(figure.start, part.start) + replacement + text.slice(part.end, figure.end);
  const suffix = (part: YearPart): string =>
    /\s*年度?$/.exec(text.slice(part.start, part.end))?.[0] ?? '';
  const byGregorian = erasAt(figure, gregorian).map(({ name, year }) =>
    write(
      era,
      inDigitsOf(
        text.slice(era.start, era.end),
        `${name}${year === 1 ? '元' : String(year)}${suffix(era)}`,
      ),
    ),
  );
  const name = era.era?.name;
  const sameYear = era.year === gregorian.year;
  const byEra =
    sameYear || name === undefined || eraYear(name, era.era?.year ?? 0) !== era.year
      ? []
      : [
          write(
            gregorian,
            inDigitsOf(
              text.slice(gregorian.start, gregorian.end),
              `${String(era.year)}${suffix(gregorian)}`,
            ),
          ),
        ];
  return [...byGregorian, ...byEra];
}
