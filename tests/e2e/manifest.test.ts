import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const OUTPUT = join(import.meta.dirname, '../../.output');

function built(browser: string): string {
  return join(OUTPUT, `${browser}-mv3`);
}

function manifestOf(browser: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(built(browser), 'manifest.json'), 'utf8'));
}

function scriptsOf(browser: string): string[] {
  // pdf.js is there as it was published (viewer-package.test.ts).
  return readdirSync(built(browser), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && !name.startsWith('pdfjs/'))
    .map((name) => join(built(browser), name));
}

const COMMON = ['activeTab', 'contextMenus', 'scripting', 'storage'];

function occurrences(pattern: RegExp, script: string): string[] {
  return readFileSync(script, 'utf8').match(pattern) ?? [];
}

describe.each([
  ['chrome', [...COMMON, 'sidePanel']],
  ['firefox', COMMON],
])('the extension for %s', (browser, permissions) => {
  test('asks for what it needs and no more', () => {
    const manifest = manifestOf(browser);
    expect([manifest.permissions].flat().sort()).toEqual(permissions.toSorted());
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_scripts).toMatchObject([
      { matches: ['http://www.soumu.go.jp/*', 'https://www.soumu.go.jp/*'] },
    ]);
  });

  test('talks to no server', () => {
    const calls = /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts\(/g;
    const made = scriptsOf(browser).flatMap((script) =>
      occurrences(calls, script).map((call) => `${basename(script).split('-')[0] ?? ''} ${call}`),
    );
    // The viewer asks for the file that the reader opened (file-bytes.ts), and for nothing else.
    expect([...new Set(made)]).toEqual(['viewer fetch(']);
  });

  test('makes no code and no markup from text', () => {
    const calls =
      /\beval\(|new Function\b|=\s*Function[;,]|innerHTML|outerHTML|insertAdjacentHTML|document\.write\(/g;
    expect(scriptsOf(browser).flatMap((script) => occurrences(calls, script))).toEqual([]);
  });

  test('brings pages little: names, not what is known of them', () => {
    const script = join(built(browser), 'content-scripts/page.js');
    expect(statSync(script).size).toBeLessThan(250_000);
    expect(occurrences(/実機で体験する演習/g, script)).toEqual([]);
  });
});

test('Firefox is told that no data is collected', () => {
  expect(manifestOf('firefox').browser_specific_settings).toMatchObject({
    gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
  });
});

test('organisations have a schema for their policy, where browsers want one', () => {
  expect(manifestOf('chrome').storage).toEqual({ managed_schema: 'managed-schema.json' });
  expect(manifestOf('firefox').storage).toBeUndefined();
});
