import { describe, expect, test } from 'vitest';
import { MARK_LOOKS } from '../../../extension/marks/mark.ts';
import { highlightAbilities, MARK_STYLES, markStyles } from '../../../extension/marks/styles.ts';

describe('marks', () => {
  test.each([
    ['(X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', false, false],
    ['(X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', true, true],
    ['(X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0', true, false],
  ])('are lines where highlights can have lines: %s', (userAgent, lines, forcedLines) => {
    expect(highlightAbilities(userAgent)).toEqual({ lines, forcedLines });
  });

  test.each([
    [{ lines: true, forcedLines: true }, 12],
    [{ lines: true, forcedLines: false }, 6],
    [{ lines: false, forcedLines: false }, 0],
  ])('look like something, each in its way: %j', (abilities, lines) => {
    const styles = markStyles(abilities);
    for (const look of MARK_LOOKS) expect(styles).toContain(`::highlight(shirube-${look})`);
    expect(styles.match(/underline (dotted|dashed|double)/g) ?? []).toHaveLength(lines);
  });
});

test.each(MARK_STYLES)('every look has its own way to be seen in the style %s', (style) => {
  const abilities = { lines: true, forcedLines: false };
  const rules = [...markStyles(abilities, style).matchAll(/shirube-(\w+)\) \{([^}]*)\}/g)];
  const looks = new Map(rules.map(([, look = '', rule = '']) => [look, rule.trim()]));
  const seen = MARK_LOOKS.map((look) => looks.get(look) ?? '');
  expect(seen.every((rule) => rule !== '')).toBe(true);
  expect(new Set(seen).size).toBe(MARK_LOOKS.length);
});

test('marker colours keep words readable: contrast of at least 7:1 with their own ink', () => {
  const sheet = markStyles({ lines: true, forcedLines: false }, 'tint');
  const pairs = [...sheet.matchAll(/background-color: (#\w{6}); color: (#\w{6});/g)];
  expect(pairs.length).toBeGreaterThanOrEqual(MARK_LOOKS.length);
  for (const [, ground = '', ink = ''] of pairs)
    expect(contrast(ground, ink)).toBeGreaterThanOrEqual(7);
});

/** WCAG 2.2, contrast ratio and relative luminance. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
