import type { Span } from '#glossary/document/model.ts';
import { isJapanese, isHiragana, isSmallKatakana } from '#glossary/text/characters.ts';
import { formatOf } from '../../draft.ts';
import type { Severity } from '../../finding.ts';
import {
  crossing,
  katakanaAfter,
  katakanaBefore,
  katakanaOfGlossary,
  katakanaOfText,
} from '../../katakana-words.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { EXAMPLES } from './broken-word.examples.ts';

export default {
  id: 'text/broken-word',
  severity: 'warning',
  title: {
    ja: '改行で分断された語',
    en: 'A word torn apart by a line end',
  },
  description: {
    ja: 'PDFから貼り付けた文章では、行末の改行が語の途中に残り（「セキュリ⏎ティ」）、表示のときに空白になったり、検索で見つからなくなったりする。Markdownの段落の中で、片仮名の語、数と単位（「10⏎億円」）、用語集の名称が改行で切れた箇所を見つけ、つなぐ（意味は変わらないため `--fix` で直る）。句読点や助詞の後など、文の切れ目での改行は普通の書き方なので報告しない。語と語の継ぎ目での改行（「サイバー⏎セキュリティ」）は参考にとどめる。強制改行、表、プレーンテキストは対象としない。',
    en: 'Text pasted from a PDF keeps its line ends inside words (セキュリ⏎ティ): when shown they become spaces, and searches miss the word. Finds, in Markdown paragraphs, katakana words, numbers with their units (10⏎億円) and glossary names with a line end inside, and joins them; the meaning stays, so `--fix` mends it. A line end after punctuation or a particle is an ordinary way to write and is left alone; one between two words of a compound (サイバー⏎セキュリティ) is info. Hard line breaks, tables and plain text are not looked at.',
  },
  examples: EXAMPLES,
  check(context) {
    const { reading, draft, report } = context;
    if (formatOf(draft.path).id !== 'markdown' || !reading.document.text.includes('\n')) return;
    const reported = new Set<number>();
    for (const torn of [...tornKatakana(context), ...tornFigures(context), ...tornNames(context)]) {
      if (reported.has(torn.at)) continue;
      const gap = softLineEnd(torn.at, context);
      const place = draft.locate(torn);
      if (gap === undefined || place === undefined) continue;
      reported.add(torn.at);
      const word = reading.document.text.slice(torn.start, torn.end).replace(/\s*\r?\n\s*/g, '');
      report({
        within: 'file',
        start: place.start,
        end: place.end,
        severity: torn.severity,
        message: {
          ja: `「${word}」が改行で分断されています`,
          en: `Unexpected line end inside ${word}`,
        },
        expected: [word],
        fix: { safety: 'safe', edits: [{ ...gap, text: '' }] },
      });
    }
  },
} satisfies Rule;

/** A word of the document with a line end inside, and where that begins. */
interface Torn extends Span {
  readonly at: number;
  readonly severity: Severity;
}

const LINE_END = /\r?\n/g;

function* tornKatakana({ reading, glossary }: RuleContext): Generator<Torn> {
  const { text } = reading.document;
  const own = katakanaOfText(text);
  const known = katakanaOfGlossary(glossary);
  const isKnown = (word: string): boolean => known.has(word) || own.has(word);
  for (const { 0: lineEnd, index: at } of text.matchAll(LINE_END)) {
    const next = at + lineEnd.length;
    const [left, right] = [katakanaBefore(text, at), katakanaAfter(text, next)];
    if (left === '' || right === '') continue;
    // ー and small kana begin no word.
    if (
      isSmallKatakana(text.charCodeAt(next)) ||
      right.startsWith('ー') ||
      right.startsWith('ン')
    ) {
      yield { start: at - left.length, end: next + right.length, at, severity: 'warning' };
      continue;
    }
    const word = crossing(left, right, isKnown);
    if (word === undefined) continue;
    yield {
      start: at - word.before,
      end: next + word.after,
      at,
      severity: word.isSeam ? 'info' : 'warning',
    };
  }
}

function* tornFigures({ reading }: RuleContext): Generator<Torn> {
  for (const { start, end, text } of reading.figures) {
    if (!text.includes('\n')) continue;
    for (const { 0: lineEnd, index } of text.matchAll(LINE_END)) {
      const [before, after] = [text.charAt(index - 1), text.charAt(index + lineEnd.length)];
      const isTorn =
        (/[0-9０-９]/.test(before) && !/[\s0-9０-９]/.test(after)) ||
        /^(?:年度|[百千万億兆]円|[万億兆百千][人件台]|か月|か所|[万億]人|％)$/.test(before + after);
      if (isTorn) yield { start, end, at: start + index, severity: 'warning' };
    }
  }
}

/** Inside a name, between two letters that no particle ends or begins. */
function* tornNames({ reading }: RuleContext): Generator<Torn> {
  for (const { start, end, surface } of reading.mentions) {
    if (!surface.includes('\n')) continue;
    for (const { 0: lineEnd, index } of surface.matchAll(LINE_END)) {
      const before = surface.charCodeAt(index - 1);
      const after = surface.charCodeAt(index + lineEnd.length);
      const isInside =
        isJapanese(before) && isJapanese(after) && !isHiragana(before) && !isHiragana(after);
      if (isInside) yield { start, end, at: start + index, severity: 'info' };
    }
  }
}

/** In the file, what stands between the characters before and after a line end that is only a line end. */
function softLineEnd(at: number, { reading, draft }: RuleContext): Span | undefined {
  const { text } = reading.document;
  const next = at + (text[at] === '\r' ? 2 : 1);
  const before = draft.locate({ start: at - 1, end: at });
  const after = draft.locate({ start: next, end: next + 1 });
  if (before === undefined || after === undefined) return undefined;
  const gap = { start: before.end, end: after.start };
  // Two spaces, a backslash or <br> before it make it a hard break; emphasis may end there.
  return /^ ?\r?\n[ \t>]*$/.test(draft.text.slice(gap.start, gap.end)) ? gap : undefined;
}
