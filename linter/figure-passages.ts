/** Passages with the figures in them at their places in normal text: what rules about neighbouring numbers read. */
import type { Span } from '#glossary/document/model.ts';
import { passages } from '#glossary/document/model.ts';
import type { Figure } from '#glossary/figures/model.ts';
import type { Reading } from '#glossary/reading.ts';
import { figuresWithin } from '#glossary/comparing/figures-within.ts';
import { type PassageText, passageTexts } from './passage-texts.ts';

/** A figure with the offsets, in its passage's normal text, of all that it spans. */
export interface PlacedFigure extends Span {
  readonly figure: Figure;
}

/** One text block or table cell. */
export interface FigurePassage {
  readonly passage: PassageText;
  /** The passage's normal text. */
  readonly text: string;
  /** In order, without overlaps. */
  readonly figures: readonly PlacedFigure[];
}

const cache = new WeakMap<Reading, readonly FigurePassage[]>();

/** The passages that hold figures and are nobody else's words, in order; made once for all rules. */
export function figurePassages(reading: Reading): readonly FigurePassage[] {
  const known = cache.get(reading);
  if (known !== undefined) return known;
  const spans = passages(reading.document);
  const found = passageTexts(reading.document).flatMap(
    (passage, index): readonly FigurePassage[] => {
      const span = spans[index];
      if (span === undefined || passage.block?.quoted === true) return [];
      const figures = figuresWithin(reading, span);
      if (figures.length === 0) return [];
      return [
        { passage, text: passage.text, figures: figures.map((figure) => placed(figure, passage)) },
      ];
    },
  );
  cache.set(reading, found);
  return found;
}

function placed(figure: Figure, passage: PassageText): PlacedFigure {
  return { figure, start: passage.indexOf(figure.start), end: passage.indexOf(figure.end) };
}
