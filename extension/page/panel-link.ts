import type { Span } from '../../glossary/document/model.ts';
import { browser, type Browser } from 'wxt/browser';
import {
  MOST_FIGURES,
  MOST_PLACES,
  PANEL_PORT,
  panelRequestIn,
  type PageReport,
  type PanelRequest,
  type ReadingProgress,
} from '../messages/panel-port.ts';
import type { Painter } from '../marks/painter.ts';
import { bring } from './bring.ts';
import type { ReadPage } from './page-reader.ts';
import { reveal } from './reveal.ts';
import { snippetsOf } from './snippet.ts';
import { mentionsOfTerm, termsOfPage } from './terms.ts';

/** Tells open panels what stands on the page, and goes where they point. */
export class PanelLink {
  readonly #ports = new Set<Browser.runtime.Port>();
  readonly #painter: Painter;
  #page: ReadPage | undefined;
  #progress: ReadingProgress | undefined;

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  /** Accepts panels of this extension until the signal is aborted. */
  listen(signal: AbortSignal): void {
    const accept = (port: Browser.runtime.Port): void => {
      if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return;
      this.#ports.add(port);
      port.onDisconnect.addListener(() => this.#ports.delete(port));
      port.onMessage.addListener((message: unknown) => {
        const request = panelRequestIn(message);
        if (request !== undefined) this.#answer(port, request);
      });
      this.#reportTo(new Set([port]));
    };
    browser.runtime.onConnect.addListener(accept);
    signal.addEventListener('abort', () => {
      browser.runtime.onConnect.removeListener(accept);
      for (const port of this.#ports) port.disconnect();
      this.#ports.clear();
    });
  }

  /** The page was read (again). */
  show(page: ReadPage): void {
    this.#page = page;
    this.#reportTo(this.#ports);
  }

  /** So much of a document is read that is read page by page. */
  showProgress(progress: ReadingProgress): void {
    this.#progress = progress;
    for (const port of this.#ports)
      port.postMessage({ type: 'progress', ...progress } satisfies PageReport);
  }

  #reportTo(ports: ReadonlySet<Browser.runtime.Port>): void {
    if (ports.size === 0) return;
    const report: PageReport = {
      type: 'terms',
      title: document.title.slice(0, 500),
      address: this.#page?.address ?? location.href,
      terms: termsOfPage(this.#page?.mentions ?? []),
    };
    const figures = (this.#page?.examination?.figures ?? []).slice(0, MOST_FIGURES);
    const numbers: PageReport = {
      type: 'figures',
      figures,
    };
    for (const port of ports) {
      port.postMessage(report);
      port.postMessage(numbers);
      if (this.#progress !== undefined)
        port.postMessage({ type: 'progress', ...this.#progress } satisfies PageReport);
    }
  }

  #answer(port: Browser.runtime.Port, request: PanelRequest): void {
    const page = this.#page;
    if (page === undefined) return;
    if (request.type === 'reveal-figure') {
      const figure = page.examination?.figures[request.nth];
      if (figure !== undefined) void this.#goTo(page, figure);
      return;
    }
    const mentions = mentionsOfTerm(page.mentions, request.ids);
    if (request.type === 'places') {
      const places = snippetsOf(
        page.located.document,
        mentions.slice(0, MOST_PLACES),
        page.pageLabelAt,
      );
      port.postMessage({ type: 'places', ids: request.ids, places } satisfies PageReport);
      return;
    }
    const mention = mentions[request.nth];
    if (mention !== undefined) void this.#goTo(page, mention);
  }

  async #goTo(page: ReadPage, span: Span): Promise<void> {
    const place = await bring(page, span);
    if (place !== undefined && reveal(place)) this.#painter.flash(place);
  }
}
