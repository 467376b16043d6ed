import type { Claim, Figure } from '#glossary/figures/model.ts';
import { type Command, STDIN_PATH_OPTION } from '../command.ts';
import { FORMAT_OPTION, lineAndPlace, toJson, wantsJson } from '../output-format.ts';
import { readWithGlossary } from '../read-operand.ts';

export default {
  name: 'figures',
  operands: 'FILE|-',
  summary: {
    ja: '金額、件数、日付と、それが何の数値かを一覧にする',
    en: 'list every amount, count and date, and the claim it belongs to',
  },
  options: {
    format: FORMAT_OPTION,
    'stdin-path': STDIN_PATH_OPTION,
  },
  async run(call) {
    const json = wantsJson(call.values);
    const { draft, located, glossary, placed } = await readWithGlossary(call);
    const { figures, claims } = glossary.read(located.document);
    const claimOf = new Map(claims.map((claim) => [claim.figure, claim]));
    const printed = figures.flatMap((figure, index) => {
      const place = placed(figure);
      if (place === undefined) return [];
      const claim = claimOf.get(index);
      return [
        {
          ...place.at,
          text: place.written,
          ...figureFields(figure),
          ...(claim === undefined ? {} : { claim: claimFields(claim) }),
        },
      ];
    });
    if (json) {
      call.terminal.write(toJson({ figures: printed }));
      return 0;
    }
    for (const figure of printed) {
      const place = `${draft.path}:${lineAndPlace(figure)}`;
      const value =
        figure.yen === undefined
          ? `${String(figure.value)}${figure.unit}`
          : `${figure.yen.toLocaleString('en-US')} yen`;
      call.terminal.write(
        `${place}  ${figure.text.replace(/\s+/g, '')}  ${figure.kind} ${value}${claimWords(figure.claim)}\n`,
      );
    }
    return 0;
  },
} satisfies Command;

function figureFields(
  figure: Figure,
): Omit<Figure, 'start' | 'end' | 'text' | 'printed' | 'years'> {
  const { kind, value, unit, yen, low, high, qualifiers } = figure;
  return {
    kind,
    value,
    unit,
    ...(yen === undefined ? {} : { yen }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    qualifiers,
  };
}

type PrintedClaim = Omit<Claim, 'start' | 'end' | 'figure' | 'grounds'>;

function claimFields(claim: Claim): PrintedClaim {
  const { entryId, metric, fiscalYear, stage, scope, isNew, from } = claim;
  return {
    entryId,
    ...(metric === undefined ? {} : { metric }),
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(stage === undefined ? {} : { stage }),
    ...(scope === undefined ? {} : { scope }),
    ...(isNew === undefined ? {} : { isNew }),
    from,
  };
}

function claimWords(claim: PrintedClaim | undefined): string {
  if (claim === undefined) return '';
  const year = claim.fiscalYear === undefined ? [] : [`FY${String(claim.fiscalYear)}`];
  return `  → ${[claim.entryId, claim.metric, ...year, claim.stage, claim.scope].filter((word) => word !== undefined).join(' ')}`;
}
