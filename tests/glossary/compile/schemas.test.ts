import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemas } from '../../../glossary/compile/schemas.ts';

test.each([...schemas()])('%s is as generated', (path, text) => {
  expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).toBe(text);
});

test('what has a default may be left out, what an author must write is required, every field is explained', () => {
  const entry = JSON.parse(schemas().get('glossary/schema/entry.schema.json') ?? '{}');
  expect(entry.required).toEqual(['id', 'kind', 'name', 'definition', 'sources', 'checked']);
  expect(entry.additionalProperties).toBe(false);
  for (const property of Object.values<{ description?: string }>(entry.properties)) {
    expect(property.description).toMatch(/\S/);
  }
});
