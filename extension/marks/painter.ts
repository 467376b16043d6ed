import { samePlace, type Place } from '../surfaces/surface.ts';
import { MARK_LOOKS, type Mark, type MarkLook } from './mark.ts';
import { NearMarks } from './near-marks.ts';
import { LineOverlay } from './line-overlay.ts';
import {
  highlightAbilities,
  markStyles,
  type HighlightAbilities,
  type MarkStyle,
} from './styles.ts';

/** How many ranges are added between two points where the caller may pause. */
const MARKS_A_STEP = 128;

/** So many marks are drawn at once, wherever they are; of more, those near the window. */
const MOST_AT_ONCE = 300;

/** How long a place that was gone to stands out. */
const FLASH_MS = 1800;

/**
 * Draws marks with the CSS Custom Highlight API: the page's DOM stays as it is. The registry is
 * the page's, so every name begins with `shirube-`. Only `get`, `set`, `add` and `delete` are used:
 * Firefox lets content scripts see no iterators of the page's objects.
 */
export class Painter {
  readonly #document: Document;
  readonly #sheet = new CSSStyleSheet();
  readonly #byLook: Readonly<Record<MarkLook, Highlight>>;
  readonly #open = new Highlight();
  readonly #flash = new Highlight();
  #flashing: ReturnType<typeof setTimeout> | undefined;
  readonly #abilities: HighlightAbilities;
  #style: MarkStyle = 'line';
  /** The shadow trees in which our sheet is: highlights are styled tree by tree. */
  readonly #shadowRoots = new Set<ShadowRoot>();
  readonly #forced = matchMedia('(forced-colors: active)');
  readonly #colourSchemeChanged = (): void => this.#register();
  #marks: readonly Mark[] = [];
  readonly #near = new NearMarks({
    came: (marks) => marks.forEach((mark) => this.#add(mark)),
    went: (marks) => marks.forEach((mark) => this.#remove(mark)),
  });
  /** What was asked for last, once all of it is drawn. */
  #wanted: readonly Mark[] | undefined;
  /** How the places look that are drawn. */
  readonly #drawn = new Map<Place, MarkLook>();
  /** Where highlights can't be lines. */
  #overlay: LineOverlay | undefined;

  /** Text whose elements keep their colours when colours are forced can be underlined wherever any can. */
  constructor(
    document: Document,
    { keepsColours = false }: { readonly keepsColours?: boolean } = {},
  ) {
    this.#document = document;
    const { lines, forcedLines } = highlightAbilities(navigator.userAgent);
    this.#abilities = { lines, forcedLines: forcedLines || (keepsColours && lines) };
    this.#forced.addEventListener('change', this.#colourSchemeChanged);
    this.#byLook = {
      current: new Highlight(),
      past: new Highlight(),
      uncertain: new Highlight(),
      differs: new Highlight(),
      revised: new Highlight(),
      reference: new Highlight(),
    };
    // A number may stand inside a name: its own line counts.
    this.#byLook.differs.priority = 1;
    this.#byLook.revised.priority = 1;
    this.#sheet.replaceSync(markStyles(this.#abilities, this.#style));
    this.#open.priority = 2;
    this.#flash.priority = 3;
  }

  /** The marks that were asked for, in the order of the text; on a page of many, those near the window are drawn. */
  get marks(): readonly Mark[] {
    return this.#marks;
  }

  /** Has all marks, also those that are drawn, look like this from now on. */
  setStyle(style: MarkStyle): void {
    if (style === this.#style) return;
    this.#style = style;
    this.#sheet.replaceSync(markStyles(this.#abilities, style));
    this.#overlay?.setStyle(style);
  }

  /** Something in the page has changed that may have moved its text. */
  textMoved(): void {
    this.#overlay?.followSoon();
  }

  /** Whether these very marks are the ones that are drawn. */
  isDrawn(marks: readonly Mark[]): boolean {
    return this.#wanted === marks;
  }

  /**
   * Draws these marks and no others. What stays is not touched, so nothing flickers. `first` is
   * the index of the mark to begin with: what the reader looks at comes first.
   */
  *show(wanted: readonly Mark[], first = 0): Generator<void, void, void> {
    this.#register();
    this.#wanted = undefined;
    const marks = keepingPlaces(wanted, this.#marks);
    const staying = new Set(marks.map(({ place }) => place));
    for (const mark of this.#marks) if (!staying.has(mark.place)) this.#remove(mark);
    this.#marks = marks;
    if (marks.length > MOST_AT_ONCE) yield* this.#near.follow(marks, MARKS_A_STEP);
    else {
      this.#near.stop();
      yield* this.#showAll([...marks.slice(first), ...marks.slice(0, first)]);
    }
    this.#wanted = wanted;
  }

  *#showAll(marks: readonly Mark[]): Generator<void, void, void> {
    let drawn = 0;
    for (const mark of marks) {
      this.#add(mark);
      drawn += 1;
      if (drawn % MARKS_A_STEP === 0) yield;
    }
  }

  #add(mark: Mark): void {
    for (const range of mark.place) this.#byLook[mark.look].add(range);
    this.#drawn.set(mark.place, mark.look);
    this.#overlay?.follow();
    this.#styleTreeOf(mark);
  }

  #remove({ look, place }: Mark): void {
    for (const range of place) this.#byLook[look].delete(range);
    this.#drawn.delete(place);
    this.#overlay?.follow();
  }

  /** Shows which term the open card is about; none when undefined. */
  showOpen(place: Place | undefined): void {
    this.#open.clear();
    for (const range of place ?? []) this.#open.add(range);
  }

  /** Lets a place stand out for a moment. */
  flash(place: Place): void {
    this.#register();
    clearTimeout(this.#flashing);
    this.#flash.clear();
    for (const range of place) this.#flash.add(range);
    this.#flashing = setTimeout(() => this.#flash.clear(), FLASH_MS);
  }

  /** Removes every trace. */
  erase(): void {
    clearTimeout(this.#flashing);
    this.#near.stop();
    this.#forced.removeEventListener('change', this.#colourSchemeChanged);
    this.#overlay?.end();
    this.#overlay = undefined;
    this.#drawn.clear();
    this.#marks = [];
    for (const [name, highlight] of [...this.#looks(), ...this.#signals()]) {
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    for (const tree of [this.#document, ...this.#shadowRoots])
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((own) => own !== this.#sheet);
    this.#shadowRoots.clear();
  }

  #styleTreeOf({ place }: Mark): void {
    const root = place[0].startContainer.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    this.#shadowRoots.add(root);
    this.#adopt(root);
  }

  /** Pages may replace their list of sheets or clear the registry: looked after at each drawing. */
  #register(): void {
    const needsLines = this.#forced.matches && !this.#abilities.forcedLines;
    this.#drawOver(needsLines);
    if (needsLines) for (const [name] of this.#looks()) CSS.highlights.delete(name);
    for (const [name, highlight] of [...(needsLines ? [] : this.#looks()), ...this.#signals()])
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    this.#adopt(this.#document);
  }

  /** Draws the marks as elements over the page, or no more. */
  #drawOver(needsLines: boolean): void {
    if (needsLines) this.#overlay ??= new LineOverlay(this.#document, this.#drawn, this.#style);
    else {
      this.#overlay?.end();
      this.#overlay = undefined;
    }
  }

  #adopt(tree: DocumentOrShadowRoot): void {
    const { adoptedStyleSheets } = tree;
    if (!adoptedStyleSheets.includes(this.#sheet))
      tree.adoptedStyleSheets = [...adoptedStyleSheets, this.#sheet];
  }

  /** Highlights that stay, by their names in the registry. */
  #looks(): [string, Highlight][] {
    return MARK_LOOKS.map((look) => [`shirube-${look}`, this.#byLook[look]]);
  }

  /** Highlights that come and go. */
  #signals(): [string, Highlight][] {
    return [
      ['shirube-open', this.#open],
      ['shirube-flash', this.#flash],
    ];
  }
}

/** The wanted marks; one that already stands in its place and looks the same keeps that place. */
function keepingPlaces(wanted: readonly Mark[], present: readonly Mark[]): Mark[] {
  if (present.length === 0) return [...wanted];
  const byNode = new Map<Node, Mark[]>();
  for (const mark of present) {
    const node = mark.place[0].startContainer;
    const others = byNode.get(node);
    if (others === undefined) byNode.set(node, [mark]);
    else others.push(mark);
  }
  return wanted.map((mark) => {
    const same = byNode
      .get(mark.place[0].startContainer)
      ?.find((other) => other.look === mark.look && samePlace(other.place, mark.place));
    return same === undefined ? mark : { ...mark, place: same.place };
  });
}
