import { formatYen } from '#glossary/figures/format.ts';
import type { Claim, Figure } from '#glossary/figures/model.ts';
import { agrees } from '#glossary/figures/rounding.ts';
import type { BudgetRow, Stage } from '#glossary/model.ts';
import type { Localised } from '../../finding.ts';
import { printedAs } from '../../printed-as.ts';
import type { Rule, RuleContext } from '../../rule.ts';

const STAGE_NAMES: Readonly<Record<Stage, Localised>> = {
  request: { ja: '概算要求額', en: 'request' },
  draft: { ja: '予算案額', en: 'draft budget' },
  initial: { ja: '当初予算額', en: 'initial budget' },
  supplementary: { ja: '補正後予算額', en: 'budget after revision' },
  settled: { ja: '執行額', en: 'settled amount' },
};

export default {
  id: 'figure/outdated',
  severity: 'error',
  title: {
    ja: '出典と食い違う予算額',
    en: 'An amount that contradicts its source',
  },
  description: {
    ja: '施策、年度、段階（概算要求、予算案、当初予算、補正、執行）がいずれも読み取れる金額を、用語集にある出典付きの金額と照らし合わせる。前年度の額をそのまま残した例が典型である。印刷された桁までの四捨五入・切捨ては一致とみなし（12.5億円、1,250百万円、1,248,700,000円は同じ）、内数は内数とだけ比べる。年度や段階が確かでないとき、出典がないときは報告しない。',
    en: 'Compares each amount of which programme, fiscal year and stage (request, draft, initial, supplementary, settled) can be read with the sourced amount in the glossary; last year’s amount left in place is the usual case. Rounding or truncation to the digits as printed agrees (12.5億円, 1,250百万円 and 1,248,700,000円 are one amount), and 内数 is compared with 内数 only. Silent when year or stage is not certain, or when there is no source.',
  },
  examples: [
    {
      draft: 'ナショナルサイバートレーニングセンターの構築（令和2年度概算要求額：«14.9億円»）',
      expected: [['15.0億円']],
      fixedUnsafe: 'ナショナルサイバートレーニングセンターの構築（令和2年度概算要求額：15.0億円）',
      note: 'the amount of the year before: source 002',
    },
    {
      draft:
        '| 事業 | 令和5年度当初予算額 | 令和6年度当初予算額 |\n| --- | --- | --- |\n| ナショナルサイバートレーニングセンターの強化 | 12.7億円 | «12.7億円» |',
      expected: [['17.4億円']],
      note: 'a column copied from the year before; 行政事業レビュー',
    },
    { draft: 'ナショナルサイバートレーニングセンターの構築（令和2年度概算要求額：1,500百万円）' },
    {
      draft: 'ナショナルサイバートレーニングセンターの構築（令和2年度概算要求額：15億円）',
      note: 'rounded as printed',
    },
    { draft: 'ナショナルサイバートレーニングセンターの構築（令和2年度概算要求額：約15億円）' },
    {
      draft: 'ナショナルサイバートレーニングセンターの構築に14.9億円を要する。',
      note: 'no year, no stage',
    },
    {
      draft: 'サイバーセキュリティの確保（令和2年度概算要求額：14.9億円）',
      note: 'no budget line',
    },
  ],
  check(context) {
    for (const claim of context.reading.claims) {
      const figure = context.reading.figures[claim.figure];
      if (figure === undefined || figure.yen === undefined) continue;
      const rows = comparableRows(claim, context);
      const [first] = rows;
      if (first === undefined || rows.some((row) => matches(figure, row))) continue;
      report(claim, figure, first, context);
    }
  },
} satisfies Rule;

/** The sourced amounts for the same entry, year, stage and scope. */
function comparableRows(claim: Claim, { glossary }: RuleContext): readonly BudgetRow[] {
  const { entryId, fiscalYear, stage, scope } = claim;
  if (fiscalYear === undefined || stage === undefined) return [];
  const rows = glossary.budgetOf(entryId, { fiscalYear, stage });
  return rows.filter((row) => row.scope === (scope ?? 'whole'));
}

/** Ranges and bounds (以上, 最大 …) state less than an amount: they are never compared. */
const BOUNDS = new Set(['以上', '以下', '超', '未満', '最大', '最低', '弱', '強', '前後']);

function matches(figure: Figure, row: BudgetRow): boolean {
  if (figure.yen === undefined || figure.low !== undefined || figure.high !== undefined)
    return true;
  if (figure.qualifiers.some((word) => BOUNDS.has(word))) return true;
  const amount = { yen: figure.yen, printed: figure.printed ?? { scale: 0, decimals: 0 } };
  return agrees(amount, { yen: row.yen, printed: printedIn(row) });
}

/** How exactly a stored amount is known: as its source prints it; to the yen where the source is data. */
function printedIn(row: BudgetRow): NonNullable<Figure['printed']> {
  const printed = row.source.as === undefined ? undefined : printedAs(row.source.as);
  return printed ?? { scale: 0, decimals: 0 };
}

function report(claim: Claim, figure: Figure, row: BudgetRow, context: RuleContext): void {
  const { glossary, reading } = context;
  const name = glossary.get(claim.entryId)?.name ?? claim.entryId;
  const year = `FY${String(row.fiscalYear)}`;
  const expected = formatYen(row.yen, figure.printed ?? { scale: 0, decimals: 0 });
  const stage = STAGE_NAMES[row.stage];
  const same = sameAmountElsewhere(claim, figure, context);
  const hint: Localised =
    same === undefined
      ? { ja: '', en: '' }
      : {
          ja: `（${String(same.fiscalYear)}年度の${STAGE_NAMES[same.stage].ja}と同じ額です）`,
          en: ` (the amount is that of FY${String(same.fiscalYear)}, ${STAGE_NAMES[same.stage].en})`,
        };
  const [ground] = claim.grounds;
  context.report({
    start: figure.start,
    end: figure.end,
    message: {
      ja: `「${name}」の${String(row.fiscalYear)}年度の${stage.ja}は${expected}です${hint.ja}`,
      en: `Unexpected ${figure.text}, expected ${expected} for ${name}, ${year}, ${stage.en}${hint.en}`,
    },
    expected: [expected],
    entryId: claim.entryId,
    source: row.source,
    ...(ground === undefined
      ? {}
      : {
          cause: {
            ...ground,
            message: {
              ja: `「${reading.document.text.slice(ground.start, ground.end)}」の金額として読みました`,
              en: 'read as an amount of this',
            },
          },
        }),
    fix: { safety: 'unsafe', edits: [{ start: figure.start, end: figure.end, text: expected }] },
  });
}

/** Another year or stage of the same line that has just this amount: the slip explains itself. */
function sameAmountElsewhere(
  claim: Claim,
  figure: Figure,
  { glossary }: RuleContext,
): BudgetRow | undefined {
  return glossary
    .budgetOf(claim.entryId, {})
    .findLast((row) => row.scope === (claim.scope ?? 'whole') && matches(figure, row));
}
