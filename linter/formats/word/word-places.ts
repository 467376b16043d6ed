import type { Document, TextBlock } from '#glossary/document/model.ts';
import type { Localised } from '../../finding.ts';
import type { PlaceFrom } from '../opened-draft.ts';

/** How much of a heading is told with a place, in UTF-16 units. */
const MOST_OF_HEADING = 24;

/**
 * What people find a place of a Word file by: pages are made anew by each printer, so paragraphs
 * with text and tables are counted from the beginning, and the heading above is named.
 */
export function wordPlaces({ text, blocks }: Document): PlaceFrom[] {
  const places: PlaceFrom[] = [];
  let heading = '';
  let paragraphs = 0;
  let tables = 0;
  for (const block of blocks) {
    const { start } = block;
    if (block.kind === 'table') {
      tables += 1;
      for (const cell of block.cells)
        places.push({ start: cell.start, name: under(heading, rowName(tables, cell.row + 1)) });
      continue;
    }
    if (block.kind === 'note') {
      places.push({ start, name: noteName(block) ?? places.at(-1)?.name ?? rowless(paragraphs) });
      continue;
    }
    paragraphs += 1;
    if (block.kind === 'heading') {
      heading = shortened(text.slice(block.start, block.end));
      places.push({ start, name: rowless(paragraphs) });
    } else places.push({ start, name: under(heading, rowless(paragraphs)) });
  }
  return places;
}

function rowless(paragraph: number): Localised {
  return { ja: `段落${String(paragraph)}`, en: `paragraph ${String(paragraph)}` };
}

function rowName(table: number, row: number): Localised {
  return {
    ja: `${String(table)}番目の表の${String(row)}行目`,
    en: `row ${String(row)} of table no. ${String(table)}`,
  };
}

function noteName({ marker }: TextBlock): Localised | undefined {
  const label = marker?.replace(/[[\]^]/g, '');
  return label === undefined ? undefined : { ja: `脚注${label}`, en: `footnote ${label}` };
}

function under(heading: string, { ja, en }: Localised): Localised {
  return heading === '' ? { ja, en } : { ja: `${ja}（${heading}）`, en: `${en} (${heading})` };
}

function shortened(heading: string): string {
  const plain = heading.replace(/[\s\uFFFC]+/g, ' ').trim();
  if (plain.length <= MOST_OF_HEADING) return plain;
  return `${plain.slice(0, MOST_OF_HEADING).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
