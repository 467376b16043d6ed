import type { Located } from '../../glossary/document/model.ts';
import { BlockWriter } from '../../glossary/document/block-writer.ts';
import { isHost } from '../dom/host.ts';
import { hasAppeared } from './elements.ts';
import { walkPage, type Findings } from './page-walk.ts';
import { Pieces } from './pieces.ts';
import type { Place, Surface } from './surface.ts';

/** How long changes of style are gathered before asking whether they brought text out. */
const RESTYLED_DELAY_MS = 400;

/** Of what is hidden, only so many elements are watched: asking after each costs a style lookup. */
const MOST_WATCHED = 500;

/** After so many elements in a row that are out of the window, what follows is taken to be so, too. */
const MOST_PASSED = 300;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};

const WITHOUT_TEXT = new Set(['script', 'style', 'link', 'meta', 'noscript', 'template']);

/** The text of a web page, open shadow trees included, without what Shirube itself put there. */
export class PageSurface implements Surface {
  readonly #document: Document;
  #unseen: Findings['unseen'] = new Set();
  #observer: MutationObserver | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  *read(): Generator<void, Located<Place>, void> {
    const { writer, located } = this.#makeWriter();
    const findings: Findings = { unseen: new Set(), shadowRoots: new Set() };
    yield* walkPage(this.#root, writer, findings);
    this.#unseen = findings.unseen;
    for (const root of findings.shadowRoots) this.#observer?.observe(root, WATCHED);
    return located();
  }

  *readInView(): Generator<void, Located<Place>, void> {
    const { writer, located } = this.#makeWriter();
    const { innerHeight } = window;
    let passed = 0;
    const isInView = (element: Element): boolean => {
      const { top, bottom, height } = element.getBoundingClientRect();
      const isIn = height === 0 || (top < innerHeight && bottom > -innerHeight);
      passed = isIn ? 0 : passed + 1;
      return isIn;
    };
    const findings: Findings = { unseen: new Set(), shadowRoots: new Set() };
    for (const _ of walkPage(this.#root, writer, findings, isInView)) {
      if (passed > MOST_PASSED) break;
      yield;
    }
    return located();
  }

  watch(changed: () => void, stirred: () => void): () => void {
    let asking: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      asking = undefined;
      if (this.#somethingAppeared()) changed();
    };
    const observer = new MutationObserver((records) => {
      stirred();
      if (records.some((record) => this.#bringsText(record))) changed();
      else if (records.some(({ type }) => type === 'attributes'))
        asking ??= setTimeout(ask, RESTYLED_DELAY_MS);
    });
    observer.observe(this.#document, WATCHED);
    this.#observer = observer;
    return () => {
      observer.disconnect();
      this.#observer = undefined;
      clearTimeout(asking);
    };
  }

  get #root(): Element {
    return this.#document.body ?? this.#document.documentElement;
  }

  #makeWriter(): { readonly writer: BlockWriter<Text>; readonly located: () => Located<Place> } {
    const pieces = new Pieces();
    const writer = new BlockWriter<Text>(({ origin }, from, to, start) => {
      if (origin !== undefined) pieces.add(origin, from, start, start + to - from);
    });
    const located = (): Located<Place> => ({
      document: writer.finish(this.#document.title.trim()),
      locate: (span) => pieces.locate(span),
    });
    return { writer, located };
  }

  #bringsText({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (type === 'attributes') return false;
    if (type === 'characterData') return !isWithoutText(target.parentNode);
    if (isWithoutText(target)) return false;
    return [...addedNodes, ...removedNodes].some(mayHoldText);
  }

  #somethingAppeared(): boolean {
    let watched = 0;
    for (const element of this.#unseen) {
      if (hasAppeared(element)) return true;
      watched += 1;
      if (watched >= MOST_WATCHED) return false;
    }
    return false;
  }
}

function mayHoldText(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue?.trim() !== '';
  return node.nodeType === Node.ELEMENT_NODE && !isWithoutText(node) && !isHost(node);
}

function isWithoutText(node: Node | null): boolean {
  return node !== null && WITHOUT_TEXT.has(node.nodeName.toLowerCase());
}
