import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesHead,
  editsBetween,
  isAffixEdit,
  isKanaSize,
  isKanjiEdit,
  isKatakanaEdit,
  isLongMark,
  looksAlike,
} from '#linter/slips.ts';

const word = fc.string({ unit: fc.constantFrom('ア', 'イ', '防', '御', 'ー'), maxLength: 12 });

function apply(name: string, written: string): string {
  let text = name;
  for (const { right, written: put, at } of [...editsBetween(name, written)].reverse()) {
    expect(text.slice(at, at + right.length)).toBe(right);
    text = text.slice(0, at) + put + text.slice(at + right.length);
  }
  return text;
}

describe('editsBetween', () => {
  it('makes the one of the other', () => {
    fc.assert(
      fc.property(word, word, (name, written) => {
        expect(apply(name, written)).toBe(written);
      }),
    );
  });

  it('finds nothing between a word and itself', () => {
    fc.assert(
      fc.property(word, (name) => {
        expect(editsBetween(name, name)).toEqual([]);
      }),
    );
  });

  it.each([
    ['実践的サイバー防御演習', '実践的サイバー防衛演習', [['御', '衛']]],
    ['トレーニングセンター', 'トレーニングセンタ', [['ー', '']]],
    ['セキュリティ', 'セキリュティ', [['ュリ', 'リュ']]],
    ['戦略的創造', '戦略創造', [['的', '']]],
    ['情報', '情報報', [['', '報']]],
  ])('%s, %s: %j', (name, written, edits) => {
    expect(editsBetween(name, written).map((edit) => [edit.right, edit.written])).toEqual(edits);
  });
});

function only(name: string, written: string): ReturnType<typeof editsBetween>[number] {
  const [edit, second] = editsBetween(name, written);
  if (edit === undefined || second !== undefined) throw new Error('expected one edit');
  return edit;
}

describe('kinds of edits', () => {
  it.each([
    ['サーバ', 'サ一バ', [looksAlike, isAffixEdit]],
    ['本部', '木部', [looksAlike, isKanjiEdit, isAffixEdit]],
    ['セキュリティ', 'セキュリテイ', [isKanaSize, isKatakanaEdit]],
    ['センター', 'センタ', [isLongMark, isKatakanaEdit]],
    ['サイバー', 'サイパー', [isKatakanaEdit]],
    ['防御', '防衛', [isKanjiEdit]],
    ['委員会', '委員長', [isKanjiEdit, isAffixEdit]],
    ['総合', '統合', [isKanjiEdit]],
    ['保護の', '保護を', []],
    ['2020', '2021', []],
    ['第四次', '第五次', [isKanjiEdit, isAffixEdit]],
  ])('%s, %s', (name, written, kinds) => {
    const edit = only(name, written);
    const all = [looksAlike, isKanaSize, isLongMark, isKatakanaEdit, isKanjiEdit, isAffixEdit];
    expect(new Set(all.filter((kind) => kind(edit)))).toEqual(new Set(kinds));
  });
});

describe('changesHead', () => {
  it.each([
    ['サイバーセキュリティ協議会', 'サイバーセキュリティ協会', true],
    ['情報通信審議会', '情報通信審査会', true],
    ['研究開発専門調査会', '研究間発専門調査会', false],
    ['実践的サイバー防御演習', '実践的サイバー防衛演習', false],
  ])('%s, %s: %s', (name, written, changes) => {
    expect(changesHead(name, written, editsBetween(name, written))).toBe(changes);
  });
});
