import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { OUTPUT } from './browser.ts';

const MOST_PACKED = 3_500_000;
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

function filesOf(browser: string): string[] {
  const folder = join(OUTPUT, `${browser}-mv3`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

function bytesOf(browser: string, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(OUTPUT, `${browser}-mv3`, name)));
}

describe.each(['chrome', 'firefox'])('the extension for %s', (browser) => {
  test('packs into 3.5 MB', () => {
    const files = Object.fromEntries(
      filesOf(browser).map((name) => [name, bytesOf(browser, name)]),
    );
    expect(zipSync(files, { level: 9 }).length).toBeLessThan(MOST_PACKED);
  });

  test('carries pdf.js just as it was published, without what runs scripts of documents', () => {
    const own = filesOf(browser).filter((name) => name.startsWith('pdfjs/'));
    expect(own).toEqual(
      expect.arrayContaining([
        'pdfjs/build/pdf.worker.min.mjs',
        'pdfjs/cmaps/90ms-RKSJ-H.bcmap',
        'pdfjs/cmaps/UniJIS-UTF16-V.bcmap',
        'pdfjs/standard_fonts/LiberationSans-Regular.ttf',
        'pdfjs/wasm/openjpeg.wasm',
      ]),
    );
    expect(own.filter((name) => /quickjs|sandbox/i.test(name))).toEqual([]);
    for (const name of own)
      expect([
        name,
        Buffer.from(bytesOf(browser, name)).equals(readFileSync(join(PDFJS, name.slice(6)))),
      ]).toEqual([name, true]);
  });
});

test('Chrome knows the viewer, and does not use it unasked', () => {
  const manifest: unknown = JSON.parse(
    readFileSync(join(OUTPUT, 'chrome-mv3/manifest.json'), 'utf8'),
  );
  expect(manifest).toMatchObject({
    mime_types_handler: { 'application/pdf': { handler_url: 'viewer.html', enabled: false } },
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
  });
});
