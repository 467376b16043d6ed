import type { PageFigure, PageReport, PageTerm } from '../messages/panel-port.ts';
import type { Snippet } from '../page/snippet.ts';

/** A number of a page, and where to ask for it: its frame, and its place among the numbers of that frame (from 0). */
export interface FrameFigure {
  readonly figure: PageFigure;
  readonly frame: number;
  readonly nth: number;
}

/** A place of a term, and where to ask for it: its frame, and its place among those of that frame (from 0). */
export interface FramePlace {
  readonly snippet: Snippet;
  readonly frame: number;
  readonly nth: number;
}

interface FrameContents {
  title: string;
  address: string | undefined;
  terms: readonly PageTerm[];
  figures: readonly PageFigure[];
  readonly places: Map<string, readonly Snippet[]>;
}

/**
 * What a page and the frames in it have reported, as one page: the page's own comes first, then its
 * frames in the order in which the browser numbers them.
 */
export class PageContents {
  readonly #frames = new Map<number, FrameContents>();

  /** Whether the page itself is being read, or a frame in its place (a PDF in our viewer). */
  get isRead(): boolean {
    return this.#main !== undefined;
  }

  /** The title of the page, empty where it has none. */
  get title(): string {
    return this.#main?.title ?? '';
  }

  /** The page's address on the web. */
  get address(): string | undefined {
    return this.#main?.address;
  }

  get #main(): FrameContents | undefined {
    return this.#frames.get(0) ?? this.#inOrder()[0]?.[1];
  }

  /** All terms in the order of their first mentions; one that stands in several frames is counted together. */
  get terms(): PageTerm[] {
    const terms = new Map<string, PageTerm>();
    for (const [, { terms: own }] of this.#inOrder())
      for (const term of own) {
        const key = keyOf(term.ids);
        const known = terms.get(key);
        const count = term.count + (known?.count ?? 0);
        terms.set(key, { ...(known ?? term), count });
      }
    return [...terms.values()];
  }

  /** All numbers, in the order of the text. */
  get figures(): FrameFigure[] {
    return this.#inOrder().flatMap(([frame, { figures }]) =>
      figures.map((figure, nth) => ({ figure, frame, nth })),
    );
  }

  /** The places of a term that were reported. */
  placesOf(ids: readonly string[]): FramePlace[] {
    return this.#inOrder().flatMap(([frame, { places }]) =>
      (places.get(keyOf(ids)) ?? []).map((snippet, nth) => ({ snippet, frame, nth })),
    );
  }

  /** The frames in which a term stands. */
  framesWith(ids: readonly string[]): number[] {
    const key = keyOf(ids);
    return this.#inOrder()
      .filter(([, { terms }]) => terms.some((term) => keyOf(term.ids) === key))
      .map(([frame]) => frame);
  }

  /** Takes in what a frame reports. */
  report(report: PageReport, frame: number): void {
    const contents = this.#frames.get(frame) ?? emptyFrame();
    this.#frames.set(frame, contents);
    if (report.type === 'figures') contents.figures = report.figures;
    else if (report.type === 'places') contents.places.set(keyOf(report.ids), report.places);
    else if (report.type === 'terms') {
      contents.title = report.title;
      contents.address = report.address;
      contents.terms = report.terms;
      // The text may have changed around them.
      contents.places.clear();
    }
  }

  /** A frame is gone; without the page itself, all is. */
  drop(frame: number): void {
    if (frame === 0) this.#frames.clear();
    else this.#frames.delete(frame);
  }

  #inOrder(): [number, FrameContents][] {
    return [...this.#frames].sort(([a], [b]) => a - b);
  }
}

/** How a term is told from others: by its ids. */
export function keyOf(ids: readonly string[]): string {
  return ids.join(' ');
}

function emptyFrame(): FrameContents {
  return { title: '', address: undefined, terms: [], figures: [], places: new Map() };
}
