import { ViewerFailure } from './failure.ts';
import { isWebAddress, type PdfSource } from './source.ts';

/** How much of a file has come, in bytes; `of` is unknown where the server does not say. */
export interface Received {
  readonly bytes: number;
  readonly of: number | undefined;
}

/** How a file is fetched. */
export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly received: (so: Received) => void;
  /** A server that sends nothing for so long is given up (ms). */
  readonly patience?: number;
}

const PATIENCE_MS = 30_000;

/** A PDF begins with this; readers accept it within the first kilobyte (ISO 32000-1, annex H.3.4.1). */
const MAGIC = '%PDF-';
const MAGIC_WITHIN = 1024;

/**
 * All bytes of a file, as they came. Throws a {@link ViewerFailure} when they can't be had or are no
 * PDF, and the signal's reason when it is aborted.
 */
export async function bytesOf(source: PdfSource, options: FetchOptions): Promise<Uint8Array> {
  const bytes =
    source.from === 'disk'
      ? new Uint8Array(await source.file.arrayBuffer())
      : await fetched(source.from === 'browser' ? source.stream : source.address, options);
  if (bytes.length === 0) throw new ViewerFailure('empty');
  if (!beginsLikePdf(bytes)) throw new ViewerFailure('not-pdf');
  return bytes;
}

/** Whether bytes begin as those of a PDF do. */
export function beginsLikePdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, MAGIC_WITHIN));
  return head.includes(MAGIC);
}

async function fetched(address: string, options: FetchOptions): Promise<Uint8Array> {
  const { signal, received, patience = PATIENCE_MS } = options;
  const stall = new AbortController();
  let timer = setTimeout(() => stall.abort(), patience);
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(), patience);
  };
  const signals = AbortSignal.any([signal, stall.signal]);
  let response: Response | undefined;
  try {
    // What the reader may see in the browser, the viewer may show.
    response = await fetch(address, { signal: signals, credentials: 'include' });
    checkStatus(response);
    return await bodyOf(response, (so) => {
      wait();
      received(so);
    });
  } catch (reason) {
    signal.throwIfAborted();
    if (stall.signal.aborted) throw new ViewerFailure('stalled');
    if (reason instanceof ViewerFailure) throw reason;
    if (response !== undefined) throw new ViewerFailure('interrupted');
    const kind = (await redirects(address, signals)) ? 'redirected' : 'unreachable';
    throw new ViewerFailure(kind, isWebAddress(address) ? new URL(address).host : undefined);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether a server that gave no file points to another address: of the way there, browsers tell nothing. */
async function redirects(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(address, { signal, credentials: 'include', redirect: 'manual' });
    await response.body?.cancel();
    return response.type === 'opaqueredirect';
  } catch {
    return false;
  }
}

/** Streams that the browser hands over have no status of their own to look at. */
function checkStatus({ ok, status }: Response): void {
  if (ok || status === 0) return;
  const missing = status === 404 || status === 410;
  throw new ViewerFailure(missing ? 'missing' : 'refused', String(status));
}

async function bodyOf(response: Response, came: (so: Received) => void): Promise<Uint8Array> {
  const of = lengthOf(response);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    // A page that is no PDF is not loaded to its end.
    if (length < MAGIC_WITHIN && length + chunk.length >= MAGIC_WITHIN)
      checkBeginning([...chunks, chunk]);
    chunks.push(chunk);
    length += chunk.length;
    came({ bytes: length, of });
  }
  return joined(chunks, length);
}

function checkBeginning(chunks: readonly Uint8Array[]): void {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  if (!beginsLikePdf(joined(chunks, length))) throw new ViewerFailure('not-pdf');
}

/** Compressed bodies are longer than the header says. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get('content-length'));
  return headers.has('content-encoding') || !(length > 0) ? undefined : length;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
