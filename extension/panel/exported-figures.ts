import type { Glossary } from '../../glossary/glossary.ts';
import { sourceLine } from '../card/citation.ts';
import { claimLabel } from '../card/claim-label.ts';
import type { Kind } from '../../glossary/model.ts';
import type { Locale } from '../card/content.ts';
import { verdictText } from '../card/verdict-text.ts';
import type { Say } from '../locales/say.ts';
import type { PageFigure } from '../messages/panel-port.ts';

/** A number of the page, with the name of what it counts. */
export interface NamedFigure extends PageFigure {
  readonly name: string;
  readonly kind: Kind;
}

/** The columns that numbers have beyond those of terms. */
export const FIGURE_COLUMNS = [
  'fiscal_year',
  'stage',
  'metric',
  'verdict',
  'sourced',
  'sourced_as',
] as const;

/** The numbers of a page, in the order of the text. Those of which the glossary knows no entry are left out. */
export function namedFigures(figures: readonly PageFigure[], glossary: Glossary): NamedFigure[] {
  return figures.flatMap((figure) => {
    const entry = glossary.get(figure.entryId);
    return entry === undefined ? [] : [{ ...figure, name: entry.name, kind: entry.kind }];
  });
}

/** A number as lines of text: what it is and what the source has to say of it, and that source. */
export function figureLines(figure: NamedFigure, say: Say, locale: Locale): string[] {
  const { name, text, sourced } = figure;
  const colon = locale === 'ja' ? '：' : ': ';
  const line = `${name}　${claimLabel(figure, say, locale)}${colon}${text}`;
  if (sourced === undefined) return [line];
  const verdict = verdictText(sourced, say);
  return [
    locale === 'ja' ? `${line}（${verdict}）` : `${line} (${verdict})`,
    sourceLine(sourced.source, locale),
  ];
}

/** What stands in the {@link FIGURE_COLUMNS} of a number. */
export function figureCells({ fiscalYear, stage, metric, sourced }: PageFigure): string[] {
  return [
    fiscalYear === undefined ? '' : String(fiscalYear),
    stage ?? '',
    metric ?? '',
    sourced?.verdict ?? '',
    sourced?.text ?? '',
    sourced?.verdict === 'revised' ? sourced.later : '',
  ];
}
