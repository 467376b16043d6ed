import { browser, type Browser } from 'wxt/browser';
import {
  PANEL_PORT,
  pageReportIn,
  type PageReport,
  type PanelRequest,
} from '../messages/panel-port.ts';
import { recordIn } from '../messages/checks.ts';
import type { PageCommand } from '../messages/to-page.ts';

/** What the panel hears of the page. A frame is named by the browser's number for it; the page itself is 0. */
export interface ConnectionEvents {
  reported(report: PageReport, frame: number): void;
  /** The frame is not being read (any more); a new page may be loading. */
  lost(frame: number): void;
  /** The page of this tab is in front, or was loaded anew. */
  front(tab: number): void;
}

/** The lines from the panel to the page in front of its window, whichever page that is, and to its frames. */
export class PageConnection {
  readonly #events: ConnectionEvents;
  #tab: number | undefined;
  readonly #ports = new Map<number, Browser.runtime.Port>();

  constructor(events: ConnectionEvents) {
    this.#events = events;
  }

  /** Connects, and again whenever another page comes to the front or starts to be read. */
  async start(): Promise<void> {
    const windowId = await ownWindow();
    browser.tabs.onActivated.addListener((tab) => {
      if (windowId === undefined || tab.windowId === windowId) this.#connect(tab.tabId);
    });
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (tabId === this.#tab && status === 'complete') this.#connect(tabId);
    });
    browser.runtime.onMessage.addListener((message: unknown, { id, tab, frameId }) => {
      const isReady = recordIn(message)?.type === 'ready' && id === browser.runtime.id;
      if (!isReady || tab?.id === undefined || tab.id !== this.#tab) return;
      if (frameId === undefined || frameId === 0) this.#connect(tab.id);
      else this.#connectFrame(tab.id, frameId);
    });
    const [front] = await browser.tabs.query({ active: true, currentWindow: true });
    if (front?.id !== undefined) this.#connect(front.id);
  }

  send(request: PanelRequest, frame: number): void {
    this.#ports.get(frame)?.postMessage(request);
  }

  #connect(tab: number): void {
    for (const port of this.#ports.values()) port.disconnect();
    this.#ports.clear();
    this.#tab = tab;
    this.#events.front(tab);
    this.#connectFrame(tab, 0);
    void callFrames(tab);
  }

  #connectFrame(tab: number, frame: number): void {
    this.#ports.get(frame)?.disconnect();
    const port = browser.tabs.connect(tab, { name: PANEL_PORT, frameId: frame });
    this.#ports.set(frame, port);
    port.onMessage.addListener((message: unknown) => {
      const report = pageReportIn(message);
      if (report !== undefined && port === this.#ports.get(frame))
        this.#events.reported(report, frame);
    });
    port.onDisconnect.addListener(() => {
      // Read, so that the browser does not log it: pages without the content script are the rule.
      void browser.runtime.lastError;
      if (port !== this.#ports.get(frame)) return;
      this.#ports.delete(frame);
      this.#events.lost(frame);
    });
  }
}

/** Has the frames of a page tell that they are there. */
async function callFrames(tab: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tab, { type: 'call-frames' } satisfies PageCommand);
  } catch {
    // A page without the content script, or without frames.
  }
}

/** Undefined in Firefox for Android, which has no windows. */
async function ownWindow(): Promise<number | undefined> {
  return 'windows' in browser ? (await browser.windows.getCurrent()).id : undefined;
}
