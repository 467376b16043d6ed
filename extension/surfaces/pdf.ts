import type { PdfItem, PdfPlace, PdfPlacePart } from '../../glossary/document/pdf/model.ts';
import type { Place } from './surface.ts';

/** What is kept of an item of a page once its document is understood: long files have many. */
export type PlacedText = Pick<PdfItem, 'text' | 'y'>;

/**
 * The text layers of the pages that are drawn now, and where in them text of the document stands. A
 * page whose layer is not what was read has no places: better no mark than one on other words.
 */
export class PdfSurface {
  readonly #itemsOf: (page: number) => readonly PlacedText[] | undefined;
  readonly #layers = new Map<number, HTMLElement>();
  /** For each layer, the Text node of each item. */
  readonly #nodes = new WeakMap<HTMLElement, readonly (Text | undefined)[]>();

  /** `itemsOf` gives a page's items (1-based), once they are read. */
  constructor(itemsOf: (page: number) => readonly PlacedText[] | undefined) {
    this.#itemsOf = itemsOf;
  }

  /** A page has (again) a text layer. */
  textDrawn(page: number, layer: HTMLElement): void {
    this.#layers.set(page, layer);
  }

  /** The pages that have a text layer, in order; layers that are gone are forgotten. */
  drawnPages(): number[] {
    for (const [page, layer] of this.#layers) if (!layer.isConnected) this.#layers.delete(page);
    return [...this.#layers.keys()].sort((a, b) => a - b);
  }

  /** Where a place stands on the screen, as far as its pages are drawn; undefined where none is. */
  placeOf(place: PdfPlace): Place | undefined {
    const [first, ...rest] = place
      .map((part) => this.#rangeOf(part))
      .filter((range) => range !== undefined);
    return first && [first, ...rest];
  }

  #rangeOf({ page, item, start, end }: PdfPlacePart): StaticRange | undefined {
    const node = this.#nodesOf(page)?.[item];
    if (node === undefined || end > node.length) return undefined;
    return new StaticRange({
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: end,
    });
  }

  #nodesOf(page: number): readonly (Text | undefined)[] | undefined {
    const layer = this.#layers.get(page);
    if (layer === undefined || !layer.isConnected) return undefined;
    const known = this.#nodes.get(layer);
    if (known !== undefined) return known;
    const items = this.#itemsOf(page);
    if (items === undefined) return undefined;
    const nodes = nodesOfItems(layer, items);
    this.#nodes.set(layer, nodes);
    return nodes;
  }
}

/**
 * The Text node of each item in a text layer. pdf.js makes one element for each item with text, in
 * their order (display/text_layer.js); none at all when one of them holds other text.
 */
export function nodesOfItems(
  layer: HTMLElement,
  items: readonly Pick<PdfItem, 'text'>[],
): readonly (Text | undefined)[] {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  const nodes: (Text | undefined)[] = [];
  for (const { text } of items) {
    if (text === '') {
      nodes.push(undefined);
      continue;
    }
    const node = walker.nextNode();
    // pdf.js draws no more than 100,000 of them.
    if (node === null) break;
    if (!(node instanceof Text) || node.data !== text) return [];
    nodes.push(node);
  }
  return nodes;
}
