import { loadGlossary } from '#glossary/index.ts';
import type { Claim, Figure } from '#glossary/figures/model.ts';
import { LineIndex } from '#glossary/text/lines.ts';
import { type Command, list, STDIN_PATH_OPTION } from '../command.ts';
import { namedPlace } from '../finding-of.ts';
import { FORMAT_OPTION, lineAndPlace, toJson, wantsJson } from '../output-format.ts';
import { readOperand } from '../read-operand.ts';

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
    const { draft, located } = await readOperand(call);
    const glossary = await loadGlossary({
      paths: list(call.values, 'glossary'),
      cwd: call.terminal.cwd,
    });
    const lines = new LineIndex(draft.text);
    const { figures, claims } = glossary.read(located.document);
    const claimOf = new Map(claims.map((claim) => [claim.figure, claim]));
    const printed = figures.flatMap((figure, index) => {
      const place = located.locate(figure);
      if (place === undefined) return [];
      const claim = claimOf.get(index);
      return [
        {
          start: place.start,
          end: place.end,
          ...lines.position(place.start),
          ...namedPlace(place, call.locale),
          text: draft.text.slice(place.start, place.end),
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
