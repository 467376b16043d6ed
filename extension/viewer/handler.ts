import { browser } from 'wxt/browser';
import { recordIn, textIn } from '../messages/checks.ts';
import type { PdfSource } from './source.ts';

const PDF = 'application/pdf';
/** Under this key the choice is stored. */
const CHOICE = 'opensPdfs';

/** Chrome's API for showing files in the browser's place, as far as it is used (Chrome 151 and later). */
interface MimeHandler {
  getStreamInfo(): Promise<unknown>;
  abortAndFallbackToNativeHandler(): Promise<void>;
  setMimeHandlerOptions(type: string, options: { readonly enabled: boolean }): Promise<void>;
}

/** Whether this browser can open all PDFs in the viewer. */
export function canHandle(): boolean {
  return mimeHandler() !== undefined;
}

/**
 * Whether the reader has chosen to have all PDFs open in the viewer. The browser itself says yes as
 * long as nobody has said no.
 */
export async function handlesPdfs(): Promise<boolean> {
  return (await browser.storage.local.get(CHOICE))[CHOICE] === true;
}

/** Has all PDFs open in the viewer, or in the browser's own again, from now on. */
export async function handlePdfs(enabled: boolean): Promise<void> {
  await browser.storage.local.set({ [CHOICE]: enabled });
  await applyHandlerChoice();
}

/** Tells the browser what the reader has chosen. */
export async function applyHandlerChoice(): Promise<void> {
  await mimeHandler()?.setMimeHandlerOptions(PDF, { enabled: await handlesPdfs() });
}

/** The file for which the browser opened this viewer; undefined in a viewer that was opened otherwise. */
export async function handedOver(): Promise<PdfSource | undefined> {
  let info: Readonly<Record<string, unknown>> | undefined;
  try {
    info = recordIn(await mimeHandler()?.getStreamInfo());
  } catch {
    // Rejected outside such a frame.
    return undefined;
  }
  const address = textIn(info?.originalUrl, 100_000);
  const stream = textIn(info?.streamUrl, 10_000);
  if (address === undefined || stream === undefined || !URL.canParse(address)) return undefined;
  const { hash } = new URL(address);
  return { from: 'browser', address: address.slice(0, address.length - hash.length), hash, stream };
}

/** Gives a file that the browser has handed over back to its own viewer: this page ends. */
export async function giveBack(): Promise<void> {
  await mimeHandler()?.abortAndFallbackToNativeHandler();
}

function mimeHandler(): MimeHandler | undefined {
  const api: unknown = Reflect.get(browser, 'mimeHandler');
  return isMimeHandler(api) ? api : undefined;
}

function isMimeHandler(api: unknown): api is MimeHandler {
  if (typeof api !== 'object' || api === null) return false;
  return ['getStreamInfo', 'setMimeHandlerOptions', 'abortAndFallbackToNativeHandler'].every(
    (name) => typeof Reflect.get(api, name) === 'function',
  );
}
