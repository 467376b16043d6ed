import { expect, test } from 'vitest';
import { RADICALS } from '../../../glossary/text/radicals.ts';

const points = [...RADICALS].map(([radical, ideograph]) => ({
  radical: radical.codePointAt(0) ?? 0,
  ideograph,
}));

test('the supplement is whole: U+2E81–2EF3 without the unassigned U+2E9A', () => {
  const supplement = points.filter(({ radical }) => radical < 0x2f00).map(({ radical }) => radical);
  const expected = Array.from({ length: 0x2ef4 - 0x2e81 }, (_, index) => 0x2e81 + index);
  expect(supplement).toEqual(expected.filter((point) => point !== 0x2e9a));
});

test('each stands for one ideograph that is no radical and stays as it is under NFKC', () => {
  for (const { ideograph } of points) {
    expect([...ideograph]).toHaveLength(1);
    expect(ideograph).toMatch(/^\p{Unified_Ideograph}$/u);
    expect(ideograph.normalize('NFKC')).toBe(ideograph);
  }
});

test('all Kangxi radicals but those four are characters that NFKC repairs', () => {
  const kangxi = points.filter(({ radical }) => radical >= 0x2f00);
  expect(kangxi.map(({ ideograph }) => ideograph).join('')).toBe('戸青黄黒');
  for (const { radical, ideograph } of kangxi) {
    expect(String.fromCodePoint(radical).normalize('NFKC')).not.toBe(ideograph);
  }
});
