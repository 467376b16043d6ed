import { plainText } from '#glossary/document/plain-text.ts';
import { findFigures } from '#glossary/figures/figures.ts';
import type { Figure } from '#glossary/figures/model.ts';

/** The unit and decimals in which a citation's wording (「15.0億円」) prints its amount. */
export function printedAs(wording: string): Figure['printed'] {
  return findFigures(plainText(wording)).find((figure) => figure.kind === 'money')?.printed;
}
