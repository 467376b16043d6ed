import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../../extension/public/_locales/en/messages.json' with { type: 'json' };
import ja from '../../../extension/public/_locales/ja/messages.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../../..');
const LOCALES: Readonly<Record<string, Readonly<Record<string, { readonly message: string }>>>> = {
  ja,
  en,
};

/** Keys of messages that the code asks for: `say('key', …)`, a value of type MessageKey, or the manifest. */
function usedKeys(): Set<string> {
  const folder = join(ROOT, 'extension');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
  const code = [...files, join(ROOT, 'wxt.config.ts')]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const asked = [...code.matchAll(/\bsay\(\s*'(\w+)'|__MSG_(\w+)__/g)];
  const words = new Set([...code.matchAll(/'(\w+)'/g)].map(([, word]) => word ?? ''));
  // Keys that are looked up by a value (a stage, a status) stand in the code as plain words.
  const byValue = Object.keys(ja).filter((key) => words.has(key));
  return new Set([...asked.map(([, said, manifest]) => said ?? manifest ?? ''), ...byValue]);
}

function placeholders(message: string): string[] {
  return [...message.matchAll(/\$\d/g)].map(([mark]) => mark).sort();
}

describe('the messages', () => {
  test('have the same keys in each language', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort());
  });

  test('say the same things in each language', () => {
    for (const [key, { message }] of Object.entries(ja))
      expect([key, placeholders(LOCALES.en?.[key]?.message ?? '')]).toEqual([
        key,
        placeholders(message),
      ]);
  });

  test('are all there, and all used', () => {
    expect([...usedKeys()].sort()).toEqual(Object.keys(ja).sort());
  });

  test.each(['ja', 'en'])('are never empty (%s)', (locale) => {
    for (const { message } of Object.values(LOCALES[locale] ?? {}))
      expect(message.trim()).not.toBe('');
  });

  test('fit what the stores allow: 75 characters of name, 132 of description', () => {
    for (const { extensionName, extensionDescription } of [ja, en]) {
      expect(extensionName.message.length).toBeLessThanOrEqual(75);
      expect(extensionDescription.message.length).toBeLessThanOrEqual(132);
    }
  });
});
