import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBuiltin } from '../../glossary/compile/builtin.ts';
import { SearchIndex } from '../../glossary/search.ts';
import { anEntry } from './sample.ts';

const { entries } = await loadBuiltin();
const index = new SearchIndex(entries);

/** What people type, and the entry that they mean. */
const QUERIES: readonly (readonly [query: string, id: string, why: string])[] = [
  ['CYDER', 'cyder', 'short name'],
  ['cyder', 'cyder', 'any case'],
  ['ＣＹＤＥＲ', 'cyder', 'full width'],
  ['C Y D E R', 'cyder', 'spaced letters'],
  ['サイダー', 'cyder', 'reading of the short name'],
  ['さいだー', 'cyder', 'in hiragana'],
  ['CYDR', 'cyder', 'a letter left out'],
  ['CYDRE', 'cyder', 'letters swapped'],
  ['CYBDER', 'cyder', 'a letter too many'],
  ['実践的サイバー防御演習', 'cyder', 'name'],
  ['実践的サイバ防御演習', 'cyder', 'a long vowel left out'],
  ['実践的 サイバー防御 演習', 'cyder', 'spaces'],
  ['じっせんてきさいばーぼうぎょえんしゅう', 'cyder', 'reading'],
  ['ジッセンテキサイバーボウギョエンシュウ', 'cyder', 'reading in katakana'],
  ['Cyber Defense Exercise with Recurrence', 'cyder', 'expansion'],
  ['NICT', 'nict', 'short name before longer names that begin with it'],
  ['情報通信研究機構', 'nict', 'name without its legal form'],
  ['国立研究開発法人情報通信研究機構', 'nict', 'name with its legal form'],
  ['じょうほうつうしんけんきゅうきこう', 'nict', 'reading'],
  ['情報通信研究所機構', 'nict', 'a character too many'],
  ['NISC', 'nisc', 'short name of a body that was replaced'],
  ['内閣サイバーセキュリティセンター', 'nisc', 'name of a body that was replaced'],
  ['国家サイバー統括室', 'nco', 'its successor'],
  ['こっかさいばーとうかつしつ', 'nco', 'reading'],
  ['ＮＯＴＩＣＥ', 'notice', 'full width'],
  ['notice', 'notice', 'small letters'],
  ['NICTER', 'nicter', 'name that begins with another name'],
  ['nictar', 'nicter', 'a wrong letter'],
  ['ICT-ISACジャパン', 'ict-isac', 'half Latin, half kana'],
  ['ICT ISAC', 'ict-isac', 'without its hyphen'],
  ['ICT‐ISAC', 'ict-isac', 'another hyphen'],
  ['アイザック', 'isac', 'reading of an acronym'],
  ['IoT', 'iot', 'acronym'],
  ['iot', 'iot', 'small letters'],
  ['モノのインターネット', 'iot', 'expansion in Japanese'],
  ['Internet of Things', 'iot', 'expansion in English'],
  ['Beyond5G', 'beyond5g', 'without its space'],
  ['B5G', 'beyond5g', 'short name'],
  ['サイバーコロッセオ', 'cyber-colosseo', 'name'],
  ['サイバーコロセオ', 'cyber-colosseo', 'a sound left out'],
  ['さいばーころっせお', 'cyber-colosseo', 'in hiragana'],
  ['SecHack365', 'sechack365', 'name with digits'],
  ['セックハック', 'sechack365', 'the beginning of its name in kana'],
  ['クリプトレック', 'cryptrec', 'in kana'],
  ['CRYPTREK', 'cryptrec', 'as it sounds'],
  ['電子政府推奨暗号リスト', 'cryptrec-list', 'its other name'],
  ['ISMAP', 'ismap', 'short name'],
  ['政府情報システムのためのセキュリティ評価制度', 'ismap', 'name'],
  ['サイバーセキュリティ基本法', 'basic-act', 'a law'],
  ['サイバーセキュリティー基本法', 'basic-act', 'with a long vowel'],
  ['電子署名法', 'esign-act', 'short name of a law'],
  ['電子署名及び認証業務に関する法律', 'esign-act', 'full name of a law'],
  ['サイバー対処能力強化法', 'active-cyber-defence-act', 'short name of a law'],
  ['テレワーク ガイドライン', 'telework-guideline', 'words of a name'],
  ['テレワークセキュリティガイドライン', 'telework-guideline', 'name'],
  ['GIGAスクール', 'giga-school', 'the beginning of a name'],
  ['Ｇ Ｉ Ｇ Ａ スクール構想', 'giga-school', 'spaced letters'],
  ['EU', 'eu', 'two letters'],
  ['欧州連合', 'eu', 'its other name'],
  ['総務省', 'mic', 'name before longer names that begin with it'],
  ['そうむしょう', 'mic', 'reading'],
  ['量子技術イノベーション戦略', 'quantum-strategy', 'a document'],
  ['ゼロトラスト', 'zero-trust', 'a concept'],
];

describe('the first result', () => {
  test.each(QUERIES)('%s: %s (%s)', (query, id) => {
    expect(index.search(query)[0]?.entry.id).toBe(id);
  });
});

describe('ranking', () => {
  const named = (id: string, name: string, short?: string) =>
    anEntry({ id, name, ...(short === undefined ? {} : { short: { text: short } }) });
  const small = new SearchIndex([
    named('fuzzy', 'サイパー演習'),
    named('holds', '新サイバー演習'),
    named('begins', 'サイバー演習場'),
    named('name', 'サイバー演習'),
    named('short', '別の名前', 'サイバー演習'),
  ]);

  test('exact short name, exact name, beginning, part, likeness', () => {
    const found = small.search('サイバー演習');
    expect(found.map(({ entry }) => entry.id)).toEqual([
      'short',
      'name',
      'begins',
      'holds',
      'fuzzy',
    ]);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort());
    expect(found[0]).toMatchObject({ matched: 'サイバー演習', score: 0 });
  });

  test('of two entries with one name, the one that still stands comes first', () => {
    const two = new SearchIndex([
      anEntry({ id: 'a', short: { text: 'NCO' }, relations: [{ type: 'superseded-by', to: 'b' }] }),
      anEntry({ id: 'b', short: { text: 'NCO' } }),
    ]);
    expect(two.search('nco').map(({ entry }) => entry.id)).toEqual(['b', 'a']);
  });

  test('nothing alike: nothing', () => {
    expect(index.search('ざぶとんの洗い方')).toEqual([]);
    expect(index.search('')).toEqual([]);
    expect(index.search(' \u3000-')).toEqual([]);
  });
});

test('every sixteenth entry is found first by its own name, unless another has the same', () => {
  for (const { id, name } of entries.filter((_, at) => at % 16 === 0)) {
    const [first, second] = index.search(name);
    expect([first?.entry.id, second?.score === first?.score ? second?.entry.id : '']).toContain(id);
  }
});

test('any query is answered, in order, each entry once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
      const found = index.search(query);
      expect(new Set(found.map(({ entry }) => entry.id)).size).toBe(found.length);
      for (const [at, { score }] of found.entries()) {
        expect(score).toBeGreaterThanOrEqual(found[at - 1]?.score ?? 0);
        expect(score).toBeLessThan(1);
      }
    }),
    { numRuns: 20 },
  );
});

test('a megabyte of one letter is no more work than a name', () => {
  expect(index.search('あ'.repeat(1_000_000))).toEqual([]);
});
