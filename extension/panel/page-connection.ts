import { browser, type Browser } from 'wxt/browser';
import {
  PANEL_PORT,
  pageReportIn,
  type PageReport,
  type PanelRequest,
} from '../messages/panel-port.ts';
import { recordIn } from '../messages/checks.ts';

/** What the panel hears of the page. */
export interface ConnectionEvents {
  reported(report: PageReport): void;
  /** The page in front is not being read; a new page may be loading. */
  lost(): void;
  /** The page of this tab is in front, or was loaded anew. */
  front(tab: number): void;
}

/** The line from the panel to the page in front of its window, whichever page that is. */
export class PageConnection {
  readonly #events: ConnectionEvents;
  #tab: number | undefined;
  #port: Browser.runtime.Port | undefined;

  constructor(events: ConnectionEvents) {
    this.#events = events;
  }

  /** Connects, and again whenever another page comes to the front or starts to be read. */
  async start(): Promise<void> {
    const { id: windowId } = await browser.windows.getCurrent();
    browser.tabs.onActivated.addListener((tab) => {
      if (tab.windowId === windowId) this.#connect(tab.tabId);
    });
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (tabId === this.#tab && status === 'complete') this.#connect(tabId);
    });
    browser.runtime.onMessage.addListener((message: unknown, { id, tab }) => {
      const isReady = recordIn(message)?.type === 'ready' && id === browser.runtime.id;
      if (isReady && tab?.id !== undefined && tab.id === this.#tab) this.#connect(tab.id);
    });
    const [front] = await browser.tabs.query({ active: true, currentWindow: true });
    if (front?.id !== undefined) this.#connect(front.id);
  }

  send(request: PanelRequest): void {
    this.#port?.postMessage(request);
  }

  #connect(tab: number): void {
    this.#port?.disconnect();
    this.#tab = tab;
    this.#events.front(tab);
    const port = browser.tabs.connect(tab, { name: PANEL_PORT, frameId: 0 });
    this.#port = port;
    port.onMessage.addListener((message: unknown) => {
      const report = pageReportIn(message);
      if (report !== undefined && port === this.#port) this.#events.reported(report);
    });
    port.onDisconnect.addListener(() => {
      // Read, so that the browser does not log it: pages without the content script are the rule.
      void browser.runtime.lastError;
      if (port !== this.#port) return;
      this.#port = undefined;
      this.#events.lost();
    });
  }
}
