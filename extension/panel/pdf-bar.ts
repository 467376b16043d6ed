import { browser } from 'wxt/browser';
import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import type { ReadingProgress } from '../messages/panel-port.ts';
import { isWebAddress, namesPdf, viewerAddressFor } from '../viewer/source.ts';

/**
 * What the panel says of PDFs: it offers the viewer while the tab in front shows one in the browser's
 * own, where no extension can read; and how far one in our viewer is read.
 */
export class PdfBar {
  readonly element = build('div', { class: 'pdf-bar', hidden: '' });
  readonly #say: Say;
  /** Grows with every tab: an answer that comes late is dropped. */
  #look = 0;

  constructor(say: Say) {
    this.#say = say;
  }

  /** This tab is in front. */
  async show(tab: number): Promise<void> {
    this.hide();
    const look = this.#look;
    const address = await pdfIn(tab);
    if (address === undefined || look !== this.#look) return;
    const open = (): void => void browser.tabs.update(tab, { url: viewerAddressFor(address) });
    this.element.replaceChildren(
      build('p', {}, this.#say('offerPdf')),
      buttonOf({ class: 'open-pdf' }, open, this.#say('openInViewer')),
    );
    this.element.hidden = false;
  }

  /** So many pages of the document in front are read. */
  showProgress({ read, of }: ReadingProgress): void {
    if (read >= of) return this.hide();
    const text = this.#say('readingPages', read, of);
    this.element.replaceChildren(
      build('p', {}, text),
      build('progress', { value: read, max: of, 'aria-label': text }),
    );
    this.element.hidden = false;
  }

  /** The tab is read: nothing needs to be offered. */
  hide(): void {
    this.#look += 1;
    this.element.hidden = true;
  }
}

/** The address of the PDF that a tab shows, as far as a click on the toolbar lets it be known. */
async function pdfIn(tabId: number): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined || !isWebAddress(url)) return undefined;
  return namesPdf(url) || (await isPdf(tabId)) ? url : undefined;
}

/** Asks the page around the browser's viewer; Firefox lets no script into its own. */
async function isPdf(tabId: number): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    return answer?.result === 'application/pdf';
  } catch {
    return false;
  }
}
