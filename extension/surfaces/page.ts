import type { Located } from '../../glossary/document/model.ts';
import { BlockWriter } from './block-writer.ts';
import { hasAppeared } from './elements.ts';
import { walkPage, type Unseen } from './page-walk.ts';
import type { Place, Surface } from './surface.ts';

/** How long changes of style are gathered before asking whether they brought text out. */
const RESTYLED_DELAY_MS = 400;

/** Of what is hidden, only so many elements are watched: asking after each costs a style lookup. */
const MOST_WATCHED = 500;

const WITHOUT_TEXT = new Set(['script', 'style', 'link', 'meta', 'noscript', 'template']);

/** The text of a web page. `isOurs` names elements that Shirube itself put there. */
export class PageSurface implements Surface {
  readonly #document: Document;
  readonly #isOurs: (node: Node) => boolean;
  #unseen: Unseen = new Set();

  constructor(document: Document, isOurs: (node: Node) => boolean) {
    this.#document = document;
    this.#isOurs = isOurs;
  }

  *read(): Generator<void, Located<Place>, void> {
    const writer = new BlockWriter();
    const unseen: Unseen = new Set();
    yield* walkPage(this.#document.body ?? this.#document.documentElement, writer, unseen);
    this.#unseen = unseen;
    const { document, pieces } = writer.finish(this.#document.title.trim());
    return { document, locate: (span) => pieces.locate(span) };
  }

  watch(changed: () => void): () => void {
    let asking: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      asking = undefined;
      if (this.#somethingAppeared()) changed();
    };
    const observer = new MutationObserver((records) => {
      if (records.some((record) => this.#bringsText(record))) changed();
      else if (records.some(({ type }) => type === 'attributes'))
        asking ??= setTimeout(ask, RESTYLED_DELAY_MS);
    });
    observer.observe(this.#document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open'],
    });
    return () => {
      observer.disconnect();
      clearTimeout(asking);
    };
  }

  #bringsText({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (type === 'attributes') return false;
    if (type === 'characterData') return !isWithoutText(target.parentNode);
    if (isWithoutText(target)) return false;
    return [...addedNodes, ...removedNodes].some((node) => this.#mayHoldText(node));
  }

  #mayHoldText(node: Node): boolean {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue?.trim() !== '';
    return node.nodeType === Node.ELEMENT_NODE && !isWithoutText(node) && !this.#isOurs(node);
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

function isWithoutText(node: Node | null): boolean {
  return node !== null && WITHOUT_TEXT.has(node.nodeName.toLowerCase());
}
