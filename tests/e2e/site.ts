import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** The folder of fixture pages; a comment at the top of each says where its text is from. */
export const PAGES = join(import.meta.dirname, '../fixtures/pages');

/** Where browsers in tests find the site. */
export const ORIGIN = 'https://www.soumu.go.jp';

/** A local server that browsers in tests take for www.soumu.go.jp. */
export interface Site {
  readonly port: number;
  /** Serves this HTML at a path from now on. */
  put(path: string, html: string): void;
  close(): Promise<void>;
}

/**
 * Serves the fixture pages over https with a certificate made on the spot, as
 * `/<file name>`. The charset is left to the page, as on the real site.
 */
export async function serveSite(): Promise<Site> {
  const made = new Map<string, string>();
  const { private: key, cert } = await generate(
    [{ name: 'commonName', value: 'www.soumu.go.jp' }],
    {
      keyType: 'ec',
    },
  );
  const server = createServer({ key, cert }, (request, response) => {
    const path = new URL(request.url ?? '/', ORIGIN).pathname;
    void contentOf(path, made).then((content) => {
      response.writeHead(content === undefined ? 404 : 200, { 'Content-Type': 'text/html' });
      response.end(content);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    put: (path, html) => void made.set(path, html),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function contentOf(
  path: string,
  made: ReadonlyMap<string, string>,
): Promise<Buffer | string | undefined> {
  const html = made.get(path);
  if (html !== undefined) return html;
  if (!/^\/[\w-]+\.html$/.test(path)) return undefined;
  return readFile(join(PAGES, path)).catch(() => undefined);
}
