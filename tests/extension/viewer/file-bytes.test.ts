import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bytesOf, beginsLikePdf, type Received } from '../../../extension/viewer/file-bytes.ts';
import type { PdfSource } from '../../../extension/viewer/source.ts';

const WEB: PdfSource = { from: 'web', address: 'https://www.soumu.go.jp/a.pdf', hash: '' };
const PDF = '%PDF-1.7\n実践的サイバー防御演習\n%%EOF';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A server that answers in these pieces. */
function serve(pieces: readonly Uint8Array[], init: ResponseInit = {}): void {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body, init));
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function read(received: (so: Received) => void = () => undefined): Promise<Uint8Array> {
  return bytesOf(WEB, { signal: new AbortController().signal, received, patience: 1000 });
}

describe('the bytes of a file', () => {
  test('are those that came, however they were cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 40 }), { maxLength: 6 }), async (cuts) => {
        const whole = bytes(PDF);
        const ends = [...cuts, whole.length].toSorted((a, b) => a - b);
        serve(ends.map((end, index) => whole.slice(ends[index - 1] ?? 0, end)));
        expect(await read()).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  test('are counted as they come', async () => {
    const seen: Received[] = [];
    serve([bytes(PDF.slice(0, 9)), bytes(PDF.slice(9))], { headers: { 'content-length': '99' } });
    await read((so) => seen.push(so));
    expect(seen).toEqual([
      { bytes: 9, of: 99 },
      { bytes: bytes(PDF).length, of: 99 },
    ]);
  });

  test('of a compressed body have no known length', async () => {
    const seen: Received[] = [];
    serve([bytes(PDF)], { headers: { 'content-length': '9', 'content-encoding': 'gzip' } });
    await read((so) => seen.push(so));
    expect(seen[0]?.of).toBeUndefined();
  });

  test('of a file of the reader’s own are read from the disk', async () => {
    const file = new File([PDF], '総務省.pdf');
    const own = await bytesOf(
      { from: 'disk', file },
      { signal: new AbortController().signal, received: () => undefined },
    );
    expect(own).toEqual(bytes(PDF));
  });
});

describe('a file can’t be had', () => {
  test.each([
    [404, 'missing'],
    [410, 'missing'],
    [403, 'refused'],
    [500, 'refused'],
  ])('status %d: %s', async (status, kind) => {
    serve([bytes('<html>')], { status });
    await expect(read()).rejects.toMatchObject({ kind, detail: String(status) });
  });

  test('it is a page', async () => {
    serve([bytes(`<!doctype html>${' '.repeat(2000)}`), bytes('%PDF-1.7')]);
    await expect(read()).rejects.toMatchObject({ kind: 'not-pdf' });
  });

  test('it is empty', async () => {
    serve([]);
    await expect(read()).rejects.toMatchObject({ kind: 'empty' });
  });

  test('nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(read()).rejects.toMatchObject({
      kind: 'unreachable',
      detail: 'www.soumu.go.jp',
    });
  });

  test('it is said to be elsewhere, where it can’t be read', async () => {
    vi.stubGlobal('fetch', async (_: string, { redirect }: RequestInit) => {
      if (redirect !== 'manual') throw new TypeError('Failed to fetch');
      return { type: 'opaqueredirect', body: null };
    });
    await expect(read()).rejects.toMatchObject({ kind: 'redirected' });
  });

  test('the connection breaks off', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes(PDF.slice(0, 9)));
      },
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    vi.stubGlobal('fetch', async () => new Response(body));
    await expect(read()).rejects.toMatchObject({ kind: 'interrupted' });
  });

  test('the server stops sending', async () => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: { signal: AbortSignal }) =>
        new Promise((__, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    const failed = expect(read()).rejects.toMatchObject({ kind: 'stalled' });
    await vi.advanceTimersByTimeAsync(1001);
    await failed;
  });

  test('the reader goes elsewhere: that is no failure', async () => {
    const gone = new AbortController();
    serve([bytes(PDF)]);
    gone.abort(new Error('gone'));
    const asked = bytesOf(WEB, {
      signal: gone.signal,
      received: () => gone.signal.throwIfAborted(),
    });
    await expect(asked).rejects.toThrow('gone');
  });
});

test('a PDF may begin after some bytes of something else, but not after many', () => {
  expect(beginsLikePdf(bytes(`\uFEFF${' '.repeat(500)}%PDF-1.4`))).toBe(true);
  expect(beginsLikePdf(bytes(`${' '.repeat(1100)}%PDF-1.4`))).toBe(false);
});
