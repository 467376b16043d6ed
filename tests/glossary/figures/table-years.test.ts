import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../glossary/figures/figures.ts';
import { table } from './documents.ts';

/** The years that a table says, as text=year. */
function yearsOf(...rows: readonly (readonly string[])[]): string[] {
  return findFigures(table(rows))
    .filter(({ kind }) => kind === 'fiscal-year')
    .map(({ text, value }) => `${text}=${value}`);
}

describe('years of which a table says 年度 once', () => {
  it.each([
    [
      [
        ['年度', 'H30', 'R元', 'Ｒ２'],
        ['受講者数', '1', '2', '3'],
      ],
      ['H30=2018', 'R元=2019', 'Ｒ２=2020'],
    ],
    [
      [
        ['年度', '2019', '令和2'],
        ['受講者数', '1', '2'],
      ],
      ['2019=2019', '令和2=2020'],
    ],
    [
      [
        ['年度', '受講者数'],
        ['平成30', '1人'],
        ['令和元', '2人'],
      ],
      ['平成30=2018', '令和元=2019'],
    ],
    [
      [
        ['年度', 'H30', '合計'],
        ['受講者数', '1', '2'],
      ],
      [],
    ],
    [
      [
        ['年度', '30', '31'],
        ['受講者数', '1', '2'],
      ],
      [],
    ],
    [
      [
        ['年', 'H30', 'R元'],
        ['受講者数', '1', '2'],
      ],
      [],
    ],
    [
      [
        ['開始年度', '受講者数'],
        ['備考', '1人'],
      ],
      [],
    ],
    [
      [
        ['年度', 'H32', 'H99'],
        ['受講者数', '1', '2'],
      ],
      ['H32=2020', 'H99=2087'],
    ],
  ])('%j', (rows, years) => {
    expect(yearsOf(...rows)).toEqual(years);
  });

  it('keeps to the cell', () => {
    const [figure] = findFigures(
      table([
        ['年度', 'R元'],
        ['受講者数', '2人'],
      ]),
    );
    expect(figure).toMatchObject({ text: 'R元', years: [{ year: 2019 }] });
    expect(figure?.years?.[0]?.end).toBeLessThanOrEqual(figure?.end ?? 0);
  });
});
