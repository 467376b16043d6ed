import { Entry, Source } from '../../glossary/model.ts';
import type { z } from 'zod';

/** A whole entry with what a test says about it; the rest is as plain as the schema allows. */
export function anEntry(told: Partial<z.input<typeof Entry>> & { id: string }): Entry {
  return Entry.parse({
    kind: 'programme',
    name: `名前 ${told.id}`,
    definition: {
      ja: '試験のための項目で、定義の長さの目安を満たすだけの説明がここに書いてある。',
      en: 'An entry made for tests, whose definition is long enough not to be remarked upon.',
    },
    sources: [{ id: 'src', at: 'p.1' }],
    checked: '2026-11',
    ...told,
  });
}

export function aSource(told: Partial<z.input<typeof Source>> = {}): Source {
  return Source.parse({
    id: 'src',
    title: '試験の資料',
    issuer: '総務省',
    licence: 'CC BY 4.0',
    ...told,
  });
}
