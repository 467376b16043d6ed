import type { TextBlock } from '#glossary/document/model.ts';
import { type NumberCell, numberTables } from '../../arithmetic/number-table.ts';
import { type WrongShares, wrongShares } from '../../arithmetic/table-shares.ts';
import { type WrongTotal, wrongTotals } from '../../arithmetic/table-totals.ts';
import {
  type WrongTextTotal,
  wrongListTotals,
  wrongTotalsIn,
} from '../../arithmetic/text-totals.ts';
import { writeNumber } from '../../arithmetic/write-number.ts';
import { figurePassages } from '../../figure-passages.ts';
import type { Severity } from '../../finding.ts';
import type { Report, Rule, RuleContext } from '../../rule.ts';
import { EXAMPLES } from './sum.examples.ts';

export default {
  id: 'figure/sum',
  severity: 'error',
  title: {
    ja: '内訳の和と合わない合計',
    en: 'A total that is not the sum of its parts',
  },
  description: {
    ja: '表の計・合計・小計・総計の行と列、箇条書きの「計」、「Ａ○件、Ｂ○件、計○件」「○件（うちＡ○件、Ｂ○件）」のような文で、合計が内訳の和と合うかを確かめる。端数は、内訳と合計それぞれについて印刷された桁の半分まで許す（四捨五入）。切捨てなら合うときは警告にとどめ、端数の断りがあれば報告しない。小計は二重に数えず、「うち」「再掲」は除き、「-」は0とし、内数のある列は足さない。率・比・平均・単価などの列は足さず、構成比は100％になるかを見る。「うち」の数が一つで全体を超えればエラー、合わせて超えるだけなら、重なりうるため警告とする。何を足した合計かは、同じ行の他の列が合うことで確かめる。確かめられないときは、列が一つだけの単純な表に限り、「主な」「抜粋」「重複」などの断りがなければ報告する（合計より内訳の和が大きければエラー、小さければ警告）。どの数が誤りかは分からないため、自動では直さない。',
    en: 'Checks totals against the sum of their parts: rows and columns 計, 合計, 小計, 総計 of tables, the 計 of a list, and sentences such as A 3件、B 2件、計5件 or 5件（うちA 3件、B 2件）. Rounding is allowed for, half a unit of the last printed digit for each number and for the total; a difference that only cutting off explains is a warning, and not told where a note speaks of it. Subtotals are not counted twice, うち and 再掲 not at all, - is 0, and a column with 内数 is never summed. Rates, averages and unit prices are no sums; 構成比 must make 100 %. A part (うち) that alone exceeds the whole is an error; parts that exceed it together may overlap, and are a warning. What a total adds up is proven by the other columns of its row. Where nothing proves it, only a plain table of one column is reported, unless words such as 主な, 抜粋 or 重複 say that it need not add up (an error where the parts exceed the total, else a warning). Which of the numbers is wrong only the drafter knows: there is no automatic fix.',
  },
  examples: EXAMPLES,
  check(context) {
    const { reading, report } = context;
    for (const table of numberTables(reading)) {
      const isExcused = /切(?:り)?捨|端数|(?:一|合)致しない/.test(table.around);
      for (const wrong of wrongTotals(table)) {
        const severity = severityOf(wrong, isExcused);
        if (severity !== undefined) report(ofTable(wrong, severity));
      }
      for (const wrong of wrongShares(table)) report(ofShares(wrong));
    }
    for (const wrong of inText(context)) report(ofText(wrong));
  },
} satisfies Rule;

function inText({ reading }: RuleContext): WrongTextTotal[] {
  const passages = figurePassages(reading);
  const byBlock = new Map(passages.map((passage) => [passage.passage.block, passage]));
  return [
    ...passages.flatMap((passage) => wrongTotalsIn(passage)),
    ...wrongListTotals(reading.document, (block: TextBlock) => byBlock.get(block)),
  ];
}

function severityOf(
  { verdict, isProven, sum, cell }: WrongTotal,
  isExcused: boolean,
): Severity | undefined {
  if (verdict === 'cut') return isProven && !isExcused ? 'warning' : undefined;
  return isProven || sum > cell.printed.value ? 'error' : 'warning';
}

/** How many parts a message shows. */
const SHOWN = 6;

function ofTable({ cell, addends, sum }: WrongTotal, severity: Severity): Report {
  const expected = writeNumber(sum, cell);
  const parts = addends.map(shown);
  return {
    ...place(cell),
    severity,
    message: totalMessage(shown(cell), expected, parts),
    expected: [expected],
    ...causeAt(addends[0]),
  };
}

function totalMessage(
  total: string,
  expected: string,
  parts: readonly string[],
): Report['message'] {
  const sum = parts.slice(0, SHOWN).join('＋') + (parts.length > SHOWN ? '＋…' : '');
  return {
    ja: `合計が「${total}」ですが、内訳の和は${expected}です（${sum}）`,
    en: `Unexpected total ${total}, expected ${expected} (${sum})`,
  };
}

function ofShares({ cell, shares, sum, isTotalPrinted }: WrongShares): Report {
  const total = `${sum.toFixed(decimalsIn(shares))}％`;
  return {
    ...place(cell),
    severity: isTotalPrinted ? 'error' : 'warning',
    message: {
      ja: `構成比の和が${total}です。端数を考えても100％になりません`,
      en: `Unexpected shares, expected a sum of 100 % within rounding: they make ${total}`,
    },
    ...causeAt(shares[0]),
  };
}

function decimalsIn(cells: readonly NumberCell[]): number {
  return Math.max(...cells.map(({ text }) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
}

function ofText({ total, addends, sum, isExceeded, isCertain }: WrongTextTotal): Report {
  const expected = writeNumber(sum, { text: total.text, figure: total });
  const parts = addends.map(({ text }) => text);
  return {
    ...place(total),
    ...(isCertain ? {} : { severity: 'warning' }),
    message: isExceeded
      ? {
          ja: `「${total.text}」の一部とされる数（${parts.join('＋')}）が、全体より大きくなっています`,
          en: `Unexpected ${total.text}, expected no less than its parts ${parts.join('＋')} (${expected})`,
        }
      : totalMessage(total.text, expected, parts),
    expected: isExceeded ? [] : [expected],
    ...causeAt(addends[0]),
  };
}

function causeAt(
  first: { readonly start: number; readonly end: number } | undefined,
): Pick<Report, 'cause'> {
  if (first === undefined) return {};
  return { cause: { ...place(first), message: { ja: '内訳', en: 'the first of the parts' } } };
}

function place({ start, end }: { readonly start: number; readonly end: number }): {
  start: number;
  end: number;
} {
  return { start, end };
}

function shown({ figure, text }: NumberCell): string {
  return figure?.text ?? text;
}
