import { browser } from 'wxt/browser';

/** What the viewer is asked to show, and where its bytes come from. */
export type PdfSource =
  /** A file of the web, by its address. `hash` is the place in it (`#page=3`), or empty. */
  | { readonly from: 'web'; readonly address: string; readonly hash: string }
  /** A file that the browser has handed over as it came; `stream` can be read once. */
  | {
      readonly from: 'browser';
      readonly address: string;
      readonly hash: string;
      readonly stream: string;
    }
  /** A file of the reader's own. */
  | { readonly from: 'disk'; readonly file: File };

/** The address of the viewer for a file of the web; its fragment goes along, as readers share it. */
export function viewerAddressFor(address: string): string {
  const { href, hash } = new URL(address);
  const file = hash === '' ? href : href.slice(0, -hash.length);
  return browser.runtime.getURL(`/viewer.html?file=${encodeURIComponent(file)}${hash}`);
}

/** What a viewer at this address is asked to show; undefined when it names no file of the web. */
export function sourceIn(viewerAddress: string): PdfSource | undefined {
  const { searchParams, hash } = new URL(viewerAddress);
  const address = searchParams.get('file');
  if (address === null || !isWebAddress(address)) return undefined;
  return { from: 'web', address, hash };
}

/** Whether an address is one of the web: other schemes could reach into the browser itself. */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** Whether an address looks like that of a PDF, which is all that can be told without asking for it. */
export function namesPdf(address: string): boolean {
  return isWebAddress(address) && /\.pdf$/i.test(new URL(address).pathname);
}

/** What a file is called: the end of its path, or its own name. Never empty. */
export function fileNameOf(source: PdfSource): string {
  if (source.from === 'disk') return source.file.name;
  const last = new URL(source.address).pathname.split('/').at(-1) ?? '';
  const name = decoded(last).replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_');
  if (name === '') return 'document.pdf';
  return /\.pdf$/i.test(name) ? name : `${name}.pdf`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A lone % is no escape.
    return part;
  }
}
