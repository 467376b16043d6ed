import { describe, expect, it } from 'vitest';
import { briefly, figuresOf } from './documents.ts';

describe('editions', () => {
  it.each([
    ['ガイドライン（第１版）', '第１版', 1, '版'],
    ['（第２.0版）', '第２.0版', 2, '版'],
    ['（第 2.0\n\n版）', '第 2.0\n\n版', 2, '版'],
    ['第四版', '第四版', 4, '版'],
    ['第十二版', '第十二版', 12, '版'],
    ['改訂第2版', '第2版', 2, '版'],
    ['Ver.2.0', 'Ver.2.0', 2, 'Ver.'],
    ['Ｖｅｒ．１．２．３', 'Ｖｅｒ．１．２．３', '1.2.3', 'Ver.'],
    ['初版を策定', '初版', 1, '版'],
    ['令和5年度版', '令和5年度版', 2023, '年度版'],
    ['（令和 2年度版）', '令和 2年度版', 2020, '年度版'],
    ['令和２年版 情報通信白書', '令和２年版', 2020, '年版'],
    ['2021年度版', '2021年度版', 2021, '年度版'],
  ])('%s', (source, text, value, unit) => {
    expect(figuresOf(source)).toMatchObject([{ text, kind: 'edition', value, unit }]);
  });

  it.each(['当初版', '改訂版', '第2版権', '第3章', 'Verify2', 'TLS1.3', 'IPv6', 'v2'])(
    '%s is none',
    (text) => {
      expect(briefly(text)).toEqual([]);
    },
  );
});
