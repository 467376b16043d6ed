import { normalText } from '#glossary/text/normalise.ts';
import type { Localised } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { EXAMPLES } from './radical.examples.ts';

export default {
  id: 'text/radical',
  severity: 'warning',
  title: {
    ja: '漢字の代わりに部首の文字が使われている',
    en: 'A radical stands where a kanji belongs',
  },
  description: {
    ja: 'PDFから貼り付けた文章には、「民」（U+6C11）に見える「⺠」（U+2EA0）のような部首用の文字が混じることがある。見た目は同じでも検索や読み上げ、差分の比較で別の文字として扱われる。UnicodeのEquivalentUnifiedIdeographに従って漢字へ直す（意味は変わらないため `--fix` で直る）。',
    en: 'Text pasted from a PDF often holds characters made for naming radicals, such as ⺠ (U+2EA0), that look like kanji (民, U+6C11). They look the same, and yet search, screen readers and diffs take them for other characters. The kanji is the one that Unicode gives as EquivalentUnifiedIdeograph; the meaning stays, so `--fix` mends it.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    for (const { 0: radicals, index: start } of reading.document.text.matchAll(RADICALS)) {
      const { kanji, message } = radicals.length === 1 ? known(radicals) : told(radicals);
      if (kanji === radicals) continue;
      const end = start + radicals.length;
      report({
        start,
        end,
        message,
        expected: [kanji],
        fix: { safety: 'safe', edits: [{ start, end, text: kanji }] },
      });
    }
  },
} satisfies Rule;

/** CJK Radicals Supplement and Kangxi Radicals. */
const RADICALS = /[\u2E80-\u2FDF]+/g;

interface Told {
  readonly kanji: string;
  readonly message: Localised;
}

/** A text copied from a PDF has thousands of them, and few different ones. */
const TOLD = new Map<string, Told>();

function known(radical: string): Told {
  const made = TOLD.get(radical) ?? told(radical);
  TOLD.set(radical, made);
  return made;
}

function told(radicals: string): Told {
  const kanji = normalText(radicals);
  const codes = codePoints(radicals);
  return {
    kanji,
    message: {
      ja: `「${radicals}」は部首用の文字（${codes}）です。漢字の「${kanji}」が正しい表記です`,
      en: `Unexpected radical ${radicals} (${codes}), expected the kanji ${kanji}`,
    },
  };
}

function codePoints(text: string): string {
  return Array.from(
    text,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  ).join(' ');
}
