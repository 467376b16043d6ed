import { describe, expect, test } from 'vitest';
import { MARK_LOOKS } from '../../../extension/marks/mark.ts';
import { highlightAbilities, markStyles } from '../../../extension/marks/styles.ts';

describe('marks', () => {
  test.each([
    ['(X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', false, false],
    ['(X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', true, true],
    ['(X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0', true, false],
  ])('are lines where highlights can have lines: %s', (userAgent, lines, forcedLines) => {
    expect(highlightAbilities(userAgent)).toEqual({ lines, forcedLines });
  });

  test.each([
    [{ lines: true, forcedLines: true }, 10],
    [{ lines: true, forcedLines: false }, 5],
    [{ lines: false, forcedLines: false }, 0],
  ])('look like something, each in its way: %j', (abilities, lines) => {
    const styles = markStyles(abilities);
    for (const look of MARK_LOOKS) expect(styles).toContain(`::highlight(shirube-${look})`);
    expect(styles.match(/underline (dotted|dashed|double)/g) ?? []).toHaveLength(lines);
  });
});
