import { type Document, passages } from '#glossary/document/model.ts';
import { expansion } from '#glossary/text/unit-forms.ts';
import type { Localised } from '../../finding.ts';
import type { Report, Rule } from '../../rule.ts';
import { EXAMPLES } from './radical.examples.ts';

export default {
  id: 'text/radical',
  severity: 'warning',
  title: {
    ja: '漢字の代わりに部首の文字が使われている',
    en: 'A radical stands where a kanji belongs',
  },
  description: {
    ja: 'PDFから貼り付けた文章には、「民」（U+6C11）に見える「⺠」（U+2EA0）のような部首用の文字が混じることがある。見た目は同じでも検索や読み上げ、差分の比較で別の文字として扱われる。一行に一件とし、UnicodeのEquivalentUnifiedIdeographに従って漢字へ直す（意味は変わらないため `--fix` で直る）。',
    en: 'Text pasted from a PDF often holds characters made for naming radicals, such as ⺠ (U+2EA0), that look like kanji (民, U+6C11). They look the same, and yet search, screen readers and diffs take them for other characters. Each line is reported once. The kanji is the one that Unicode gives as EquivalentUnifiedIdeograph; the meaning stays, so `--fix` mends it.',
  },
  examples: EXAMPLES,
  check({ reading: { document }, report }) {
    if (!RADICAL.test(document.text)) return;
    for (const passage of passages(document)) {
      const text = document.text.slice(passage.start, passage.end);
      if (!RADICAL.test(text)) continue;
      for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
        const found = radicalsIn(stretch, passage.start + index);
        if (found.length > 0) report(reportOf(found, document));
      }
    }
  },
} satisfies Rule;

/** CJK Radicals Supplement and Kangxi Radicals. */
const RADICAL = /[\u2E80-\u2FDF]/;
const RADICALS = /[\u2E80-\u2FDF]/g;
/** A line from its first radical to its last. */
const STRETCH = /[\u2E80-\u2FDF](?:[^\n\r]*[\u2E80-\u2FDF])?/g;

/** A radical and the kanji that it stands for. Document offsets. */
interface Radical {
  readonly start: number;
  readonly radical: string;
  readonly kanji: string;
}

/** The radicals of a stretch that are kanji; some are parts of characters alone. */
function radicalsIn(stretch: string, start: number): Radical[] {
  const found: Radical[] = [];
  for (const { 0: radical, index } of stretch.matchAll(RADICALS)) {
    const kanji = expansion(radical);
    if (kanji !== radical) found.push({ start: start + index, radical, kanji });
  }
  return found;
}

function reportOf(found: readonly Radical[], { text }: Document): Report {
  const start = found[0]?.start ?? 0;
  const end = (found.at(-1)?.start ?? start) + 1;
  let expected = '';
  let at = start;
  for (const one of found) {
    expected += text.slice(at, one.start) + one.kanji;
    at = one.start + 1;
  }
  return {
    start,
    end,
    message: messageOf(found),
    expected: [expected],
    fix: {
      safety: 'safe',
      edits: found.map((one) => ({ start: one.start, end: one.start + 1, text: one.kanji })),
    },
  };
}

/** Different radicals that a message names. */
const MOST_NAMED = 3;

function messageOf(found: readonly Radical[]): Localised {
  const kinds = [...new Map(found.map((one) => [one.radical, one])).values()];
  const [first] = kinds;
  if (found.length === 1 && first !== undefined) {
    const { radical, kanji } = first;
    const code = codePoint(radical);
    return {
      ja: `「${radical}」は部首用の文字（${code}）です。漢字の「${kanji}」が正しい表記です`,
      en: `Unexpected radical ${radical} (${code}), expected the kanji ${kanji}`,
    };
  }
  const named = kinds.slice(0, MOST_NAMED);
  const radicals = named.map(({ radical }) => radical).join('、');
  const kanji = named.map((one) => one.kanji).join('、');
  const [ja, en] = kinds.length > MOST_NAMED ? ['など', ' …'] : ['', ''];
  const count = String(found.length);
  return {
    ja: `この行に部首用の文字が${count}字あります（${radicals}${ja}）。漢字の${kanji}${ja}が正しい表記です`,
    en: `Unexpected radicals (${count} in this line: ${radicals}${en}), expected the kanji ${kanji}${en}`,
  };
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
