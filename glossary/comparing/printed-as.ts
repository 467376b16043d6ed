import { plainText } from '../document/plain-text.ts';
import { findFigures } from '../figures/figures.ts';
import type { Figure } from '../figures/model.ts';

/** The unit and decimals in which a citation's wording (「15.0億円」) prints its amount. */
export function printedAs(wording: string): Figure['printed'] {
  return findFigures(plainText(wording)).find((figure) => figure.kind === 'money')?.printed;
}
