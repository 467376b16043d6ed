import { describe, expect, it } from 'vitest';
import { counterAt, counterNamed } from '../../../glossary/figures/counters.ts';

describe('counterAt', () => {
  it.each([
    ['人が', '人'],
    ['人日', '人日'],
    ['か国語', 'か国語'],
    ['か月間', 'か月間'],
    ['年間', '年間'],
    ['年後', '年'],
    ['種類', '種類'],
    ['IPアドレスから', 'IPアドレス'],
    ['回線', '回線'],
    ['件注意喚起', '件'],
    ['名修了', '名'],
    ['年目標', undefined],
    ['件目途', '件'],
  ])('%s begins with %s', (text, unit) => {
    expect(counterAt(text, 0)?.unit).toBe(unit);
  });

  it.each([
    '人材',
    '名称',
    '件数',
    '社会',
    '回答',
    '回目',
    '本戦略',
    '国際',
    '国間',
    '台湾',
    '点検',
    '年度',
    '年生',
    '日本',
    '分の1',
    'つ目',
    '歳代',
    '地域別',
  ])('%s does not', (text) => {
    expect(counterAt(text, 0)).toBeUndefined();
  });

  it('ends at the end of the text', () => {
    expect(counterAt('3本', 1)?.unit).toBe('本');
    expect(counterAt('3', 1)).toBeUndefined();
  });
});

describe('counterNamed', () => {
  it('knows whole words alone', () => {
    expect(counterNamed('件')?.unit).toBe('件');
    expect(counterNamed('件数')).toBeUndefined();
    expect(counterNamed('')).toBeUndefined();
  });
});
