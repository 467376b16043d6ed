import type { NumberCell } from '../../arithmetic/number-table.ts';
import { numberTables } from '../../arithmetic/number-table.ts';
import { type WrongChange, wrongChanges } from '../../arithmetic/table-changes.ts';
import { type WrongTextChange, wrongChangesIn } from '../../arithmetic/text-changes.ts';
import { writeNumber } from '../../arithmetic/write-number.ts';
import { figurePassages } from '../../figure-passages.ts';
import type { Report, Rule } from '../../rule.ts';
import { EXAMPLES } from './change.examples.ts';

export default {
  id: 'figure/change',
  severity: 'error',
  title: {
    ja: '増減と二つの数値の食い違い',
    en: 'A change that is not the change between its numbers',
  },
  description: {
    ja: '「14.9億円から15.0億円へ0.1億円増」「2,648名（前年度3,090名、14.3％減）」のような文と、増減・増減率・対前年度比の列がある表で、増減が前後の数値と合うかを確かめる。印刷された桁の端数の範囲は許す（144億円と115億円の差は28～30億円）。「対前年度比」は102％とも＋2％とも読み、「3倍増」は3倍とも4倍とも読む。「200％増（3倍）」のような言い換え、「増加」「減少」の向き、前年度の額がある「皆増」も見る。表では、どの列とどの列を比べたかを、合っている行が二つ以上あること、又は見出しの年度や（A）（B）で確かめる。どれとどれの増減か確かでないとき、「以上」などの付くとき、内数と総額の間、引用の中では報告しない。どの数が誤りかは分からないため、自動では直さない。',
    en: 'Checks changes against the two numbers beside them: in sentences such as 14.9億円から15.0億円へ0.1億円増 or 2,648名（前年度3,090名、14.3％減）, and in tables with columns 増減, 増減率 or 対前年度比. Whatever the rounding of the numbers as printed allows agrees (between 144億円 and 115億円 lie 28 to 30). 対前年度比 is read as 102％ and as ＋2％, 3倍増 as three times and as three times more. Also a rate restated as a ratio (200％増（3倍）), a direction (増加, 減少) that is the wrong way round, and 皆増 where there is an amount for the year before. In tables, two rows that agree, or fiscal years or (A) and (B) in the headers, must say which columns are compared. Silent where that is not sure, for bounds, between 内数 and a whole, and in quotations. Which of the numbers is wrong only the drafter knows: there is no automatic fix.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    for (const table of numberTables(reading)) {
      for (const wrong of wrongChanges(table)) report(ofTable(wrong));
    }
    for (const passage of figurePassages(reading)) {
      for (const wrong of wrongChangesIn(passage)) report(ofText(wrong));
    }
  },
} satisfies Rule;

function ofTable(wrong: WrongChange): Report {
  const { cell, base, result, right, isDoubtful } = wrong;
  const [before, after] = [shown(base), shown(result)];
  const cause = {
    start: base.start,
    end: base.end,
    message: { ja: `比べた数値（${before}）`, en: `what ${after} is compared with` },
  };
  if (right === undefined) {
    return {
      ...place(cell),
      message: {
        ja: `「${cell.text}」とありますが、${before}から${after}になったもので、どちらも0ではありません`,
        en: `Unexpected ${cell.text}, expected a change from ${before} to ${after}`,
      },
      cause,
    };
  }
  const expected = signed(right, cell);
  return {
    ...place(cell),
    ...(isDoubtful ? { severity: 'warning' } : {}),
    message: {
      ja: `「${shown(cell)}」とありますが、${before}と${after}から計算すると${expected}です`,
      en: `Unexpected ${shown(cell)}, expected ${expected} from ${before} and ${after}`,
    },
    expected: [expected],
    cause,
  };
}

/** With a plus sign where the table writes one. */
function signed(value: number, cell: NumberCell): string {
  const written = writeNumber(value, cell);
  const plus = /^[+＋]/.exec(shown(cell))?.[0] ?? '';
  return value > 0 ? plus + written : written;
}

function ofText({ span, change, base, result }: WrongTextChange): Report {
  const cause = {
    start: base.start,
    end: base.end,
    message: { ja: '比べた数値', en: 'the number that it is compared with' },
  };
  if (change === undefined) {
    return {
      ...place(span),
      message: {
        ja: `${base.text}から${result.text}への増減の向きが逆です`,
        en: `Unexpected direction, expected the opposite: from ${base.text} to ${result.text}`,
      },
      cause,
    };
  }
  const { figure, told: said, right } = change;
  const expected = writeNumber(Math.abs(right), { text: figure.text, figure });
  const isRestated = base === result;
  const direction = right < 0 ? { ja: '減', en: ' less' } : { ja: '増', en: ' more' };
  const isPlain = said.kind === 'ratio' || said.kind === 'share';
  const told = {
    ja: expected + (isPlain ? '' : direction.ja),
    en: expected + (isPlain ? '' : direction.en),
  };
  return {
    ...place(span),
    message: isRestated
      ? {
          ja: `「${figure.text}」とありますが、「${base.text}」は${told.ja}にあたります`,
          en: `Unexpected ${figure.text}, expected ${told.en} beside ${base.text}`,
        }
      : {
          ja: `「${figure.text}」とありますが、${base.text}から${result.text}へは${told.ja}です`,
          en: `Unexpected ${figure.text}, expected ${told.en} from ${base.text} to ${result.text}`,
        },
    expected: isPlain || right > 0 === said.printed.value > 0 ? [expected] : [],
    cause,
  };
}

function shown({ figure, text }: NumberCell): string {
  return figure?.text ?? text;
}

function place({ start, end }: { readonly start: number; readonly end: number }): {
  start: number;
  end: number;
} {
  return { start, end };
}
