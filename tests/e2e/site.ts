import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
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
  /** Serves this at a path from now on: HTML, unless the headers say otherwise. */
  put(path: string, content: string | Buffer, headers?: Readonly<Record<string, string>>): void;
  /** Has requests for a path answered like this from now on: a redirection, an answer that never ends. */
  answer(path: string, answer: Answer): void;
  close(): Promise<void>;
}

/** Answers a request in its own way. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves the fixture pages over https with a certificate made on the spot, as
 * `/<file name>`. The charset is left to the page, as on the real site.
 */
export async function serveSite(): Promise<Site> {
  const made = new Map<string, Served>();
  const answers = new Map<string, Answer>();
  const { private: key, cert } = await generate(
    [{ name: 'commonName', value: 'www.soumu.go.jp' }],
    {
      keyType: 'ec',
    },
  );
  const server = createServer({ key, cert }, (request, response) => {
    const path = new URL(request.url ?? '/', ORIGIN).pathname;
    const answer = answers.get(path);
    if (answer !== undefined) return answer(request, response);
    void servedAt(path, made).then((served) => {
      const headers = { 'Content-Type': 'text/html', ...served?.headers };
      response.writeHead(served === undefined ? 404 : 200, headers);
      response.end(served?.content);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    put: (path, content, headers = {}) => void made.set(path, { content, headers }),
    answer: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface Served {
  readonly content: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

async function servedAt(
  path: string,
  made: ReadonlyMap<string, Served>,
): Promise<Served | undefined> {
  const served = made.get(path);
  if (served !== undefined) return served;
  if (!/^\/[\w-]+\.html$/.test(path)) return undefined;
  const content = await readFile(join(PAGES, path)).catch(() => undefined);
  return content && { content, headers: {} };
}
