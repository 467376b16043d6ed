import { describe, expect, it } from 'vitest';
import { spellingSkeleton } from '#linter/spelling-skeleton.ts';

describe('spellingSkeleton', () => {
  it.each([
    ['セキュリティ・バイ・デザイン', 'セキュリティバイデザイン'],
    ['インターネットサービスプロバイダ', 'インターネット・サービス・プロバイダー'],
    ['マルウェア', 'マルウエア'],
    ['Beyond 5G', 'Beyond5G'],
    ['Wi-Fi', 'ＷｉＦｉ'],
    ['日米欧3極', '日米欧三極'],
    ['自由、公正かつ安全なサイバー空間', '自由、公正、かつ安全なサイバー空間'],
  ])('is one for %s and %s', (a, b) => {
    expect(spellingSkeleton(a)).toBe(spellingSkeleton(b));
  });

  it.each([
    ['実践的サイバー防御演習', '実践サイバー演習'],
    ['秘密計算', '秘匿計算'],
    ['総合対策2020', '総合対策2021'],
    ['第3版', '第二版'],
  ])('is another for %s and %s', (a, b) => {
    expect(spellingSkeleton(a)).not.toBe(spellingSkeleton(b));
  });
});
