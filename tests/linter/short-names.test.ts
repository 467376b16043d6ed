import { describe, expect, it } from 'vitest';
import { plainText } from '#glossary/document/plain-text.ts';
import { formatOf } from '#linter/draft.ts';
import { type ShortNameDefinition, shortNamesOf } from '#linter/short-names.ts';

function defined(text: string): readonly ShortNameDefinition[] {
  return shortNamesOf(formatOf('draft.md').parse(text).document);
}

describe('shortNamesOf', () => {
  it.each([
    [
      '国立研究開発法人情報通信研究機構（以下「NICT」という。）の業務',
      'NICT',
      '国立研究開発法人情報通信研究機構',
    ],
    [
      '（認定送信型対電気通信設備サイバー攻撃対処協会。以下「認定協会」という。）',
      '認定協会',
      '認定送信型対電気通信設備サイバー攻撃対処協会',
    ],
    [
      '関係を構築されたコミュニティ（以下「地域\nSECUNITY」という。）',
      '地域SECUNITY',
      'コミュニティ',
    ],
    ['協会（以下、単に「協会」と呼ぶ。）', '協会', '協会'],
    ['ガイドライン（以下、本文書において「本指針」と略す。）', '本指針', 'ガイドライン'],
    ['これらの機器（以下「機器等」と総称する。）', '機器等', '機器'],
    [
      '「戦略」（令和3年9月28日閣議決定。以下「戦略2021」という。）',
      '戦略2021',
      '令和3年9月28日閣議決定',
    ],
    ['情報処理推進機構（以下、機構）', '機構', '情報処理推進機構'],
    ['情報処理推進機構（以下ＩＰＡという。）', 'IPA', '情報処理推進機構'],
    ['第5世代モバイル推進フォーラム（以下、5GMF）', '5GMF', '第5世代モバイル推進フォーラム'],
    ['電子委任状（「委任状」という。以下同じ。）', '委任状', '電子委任状'],
    ['協力する電気通信事業者を以下「協力者」という。', '協力者', '電気通信事業者'],
    ['甲（以下「甲社」又は「当社」という。）', '甲社', undefined],
  ])('%s: %s', (text, name, meaning) => {
    const [definition, second] = defined(text);
    expect(definition?.name).toBe(name);
    expect(definition?.meanings[0]?.text).toBe(meaning);
    expect(second).toBeUndefined();
  });

  it.each([
    '以下の「基本方針」に沿って進める。',
    '以下に示す「基本方針」とする。',
    '18歳以下「若年層」という区分',
    '受講者（以下同じ。）',
    '座長　後藤厚宏（以下、敬称略）',
    '（以下５名）',
    '10億円以下（以下の表）',
    '（以下「…」という。）の形で定義する。',
    '（以下、続く）',
    '（以下「基本方針」を参照。）',
    '> 情報通信研究機構（以下「NICT」という。）',
  ])('none in %s', (text) => {
    expect(defined(text)).toEqual([]);
  });

  it('says where a definition holds', () => {
    expect(defined('者（以下この条において「対象者」という。）')[0]?.scope).toBe('この条');
    expect(defined('者（以下、本章において「対象者」という。）')[0]?.scope).toBe('本章');
    expect(defined('者（以下「対象者」という。）')[0]?.scope).toBeUndefined();
  });

  it('answers in document offsets', () => {
    const document = plainText('国立研究開発法人情報通信研究\n機構（以下「NICT」という。）');
    const [definition] = shortNamesOf(document);
    expect(document.text.slice(definition?.place.start, definition?.place.end)).toBe('NICT');
    expect(document.text.slice(0, definition?.meanings[0]?.end)).toBe(
      '国立研究開発法人情報通信研究\n機構',
    );
  });

  it('stops after five hundred', () => {
    const text = Array.from({ length: 600 }, (_, at) => `者（以下「者${at}」という。）`).join('');
    expect(defined(text)).toHaveLength(500);
  });
});
