import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { acronymsOf } from '#linter/acronyms.ts';

const acronyms = acronymsOf(await loadGlossary());

describe('acronymsOf', () => {
  it.each([
    [
      'nict',
      'NICT',
      '情報通信研究機構',
      'National Institute of Information and Communications Technology',
    ],
    ['cyder', 'CYDER', '実践的サイバー防御演習', 'CYber Defense Exercise with Recurrence'],
    ['notice', 'NOTICE', undefined, 'National Operation Towards IoT Clean Environment'],
    ['isp', 'ISP', 'インターネットサービスプロバイダ', 'Internet Service Provider'],
  ])('%s: %s, %s', (id, letters, japanese, latin) => {
    const acronym = acronyms.byId.get(id);
    expect(acronym?.letters).toBe(letters);
    expect(acronym?.japanese[0]).toBe(japanese);
    expect(acronym?.latin[0]).toBe(latin);
  });

  it.each([
    ['sechack365', 'only its reading is known'],
    ['telework-guideline', 'no letters'],
  ])('none for %s: %s', (id) => {
    expect(acronyms.byId.get(id)).toBeUndefined();
  });

  it('takes no name with the letters in it for what they stand for', () => {
    expect(acronyms.byId.get('eidas')?.japanese).toEqual([]);
  });

  it('keeps two things with the same letters apart', () => {
    const ids = acronyms.byLetters.get('NCO')?.map(({ entry }) => entry.id);
    expect(ids?.toSorted()).toEqual(['national-cyber-observation-center', 'nco']);
  });

  it('knows them by any full name', () => {
    const letters = (name: string): unknown => acronyms.byName.get(name)?.map((one) => one.letters);
    expect(letters('情報処理推進機構')).toEqual(['IPA']);
    expect(letters('独立行政法人情報処理推進機構')).toEqual(['IPA']);
    expect(letters('スターダスト')).toBeUndefined();
  });
});
