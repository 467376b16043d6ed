import type { Figure } from '#glossary/figures/model.ts';
import { isQuoted } from '#glossary/document/blocks.ts';
import { digitStyleOf, hasTwoWidths, inDigitStyle, isMixed, isTorn } from '../../digit-widths.ts';
import type { Rule } from '../../rule.ts';
import { EXAMPLES } from './mixed-width.examples.ts';

export default {
  id: 'text/mixed-width',
  severity: 'info',
  title: {
    ja: '全角と半角が混じった数字',
    en: 'One number or date in two widths of digits',
  },
  description: {
    ja: '「２0人」「２０20年」のように一つの数の中で、また「令和２年7月」のように一つの日付の中で、全角と半角の数字が混じった箇所を見つける。検索や並べ替えで漏れる原因になる。一桁は全角、二桁以上は半角とする書き方（２０２０年ではなく2020年（令和２年）７月17日）は官公庁の慣例なので報告しない。草案の日付で多く使われている書き方にそろえる（意味は変わらないため `--fix` で直る）。引用の中では報告しない。',
    en: 'Finds numbers whose digits are of two widths (２0人, ２０20年), and dates whose numbers are (令和２年7月): searching and sorting miss them. The usual style of ministries, one digit full-width and longer numbers half-width (2020年（令和２年）７月17日), is no mixture. The safe fix writes them in the style that most dates of the draft have. Silent in quotations.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    const mixed = reading.figures.filter(isWrittenInTwoWidths);
    if (mixed.length === 0) return;
    const style = digitStyleOf(reading.figures);
    for (const { start, end, text } of mixed) {
      if (isQuoted(reading.document, { start, end })) continue;
      const expected = inDigitStyle(style, text);
      report({
        start,
        end,
        message: {
          ja: `「${text}」：全角と半角の数字が混じっています`,
          en: `Unexpected digits of two widths in ${text}, expected ${expected}`,
        },
        expected: [expected],
        fix: { safety: 'safe', edits: [{ start, end, text: expected }] },
      });
    }
  },
} satisfies Rule;

function isWrittenInTwoWidths({ kind, text }: Figure): boolean {
  if (!hasTwoWidths(text)) return false;
  const isDate = kind === 'date' || kind === 'fiscal-year';
  return isTorn(text) || (isDate && isMixed(text));
}
