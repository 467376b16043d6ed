import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  decidedBy,
  DEFAULT_SETTINGS,
  originIn,
  settingsIn,
  withItem,
} from '../../../extension/settings/settings.ts';

describe('stored settings', () => {
  test('count key by key: what is as it should be', () => {
    const stored = {
      density: 'all',
      language: 'fr',
      muted: ['nict'],
      offSites: ['https://www.soumu.go.jp', 'javascript:alert(1)'],
      dismissed: ['telework-guideline 第4版'],
      extra: true,
    };
    expect(settingsIn(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      density: 'all',
      muted: ['nict'],
      dismissed: ['telework-guideline 第4版'],
    });
  });

  test('lie under an organisation’s policy', () => {
    const reader = settingsIn({ density: 'all', language: 'en' });
    expect(settingsIn({ density: 'none' }, reader)).toMatchObject({
      density: 'none',
      language: 'en',
    });
    expect([...decidedBy({ density: 'none', language: 'fr', dismissed: [] })]).toEqual(['density']);
    expect([...decidedBy(undefined)]).toEqual([]);
  });

  test('are whole, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Object.keys(settingsIn(value)).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(() => decidedBy(value)).not.toThrow();
      }),
    );
  });
});

test('an item is in a list once, at its end, or not at all', () => {
  expect(withItem(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
  expect(withItem(['a', 'b'], 'a', false)).toEqual(['b']);
  expect(withItem([], 'a', false)).toEqual([]);
});

test.each([
  ['https://www.soumu.go.jp', true],
  ['http://127.0.0.1:8080', true],
  ['https://www.soumu.go.jp/', false],
  ['file:///etc', false],
  ['about:blank', false],
  ['', false],
])('%s is an origin: %s', (text, isOne) => {
  expect(originIn(text)).toBe(isOne ? text : undefined);
});

test('the schema for organisations has what they can decide', () => {
  const file = join(import.meta.dirname, '../../../extension/public/managed-schema.json');
  const { properties } = JSON.parse(readFileSync(file, 'utf8'));
  const { dismissed: _, ...decidable } = DEFAULT_SETTINGS;
  expect(Object.keys(properties).sort()).toEqual(Object.keys(decidable).sort());
  expect(properties.density.enum).toEqual(['section', 'all', 'none']);
  expect(properties.language.enum).toEqual(['auto', 'ja', 'en']);
  // What the schema allows is what is understood.
  for (const [key, { enum: values = [] }] of Object.entries<{ enum?: string[] }>(properties))
    for (const value of values)
      expect(settingsIn({ [key]: value })).toMatchObject({ [key]: value });
});
