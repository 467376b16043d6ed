import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, normalisePassage, normalText } from '../../../glossary/text/normalise.ts';

/** What government documents write, and its normal form. Origins are source ids with the line of the extracted text. */
const REAL: readonly (readonly [origin: string, text: string, normal: string])[] = [
  ['soumu-ict-cyber-2021:35', 'サイバ\n\nー空間の実現', 'サイバー空間の実現'],
  ['soumu-ict-cyber-2021:734', '安全なサ\n\nイバー空間', '安全なサイバー空間'],
  [
    'soumu-ict-cyber-2021:1769',
    '2022\n\n年（令和４年）までに 700 人程度',
    '2022年(令和4年)までに700人程度',
  ],
  ['made: a line end at a hyphen', 'ICT-\n\nISAC、2021- \r\n2022', 'ICT-ISAC、2021-2022'],
  ['made: a dash between words stays one', 'A -\nB、AB- CD', 'A - B、AB- CD'],
  ['soumu-ict-cyber-2021:39', 'IoT･5G にとどまらず', 'IoT・5Gにとどまらず'],
  [
    'soumu-ict-cyber-2021:126',
    'IoT\n\nや５Ｇを含む ICT（情報通信技術）',
    'IoTや5Gを含むICT(情報通信技術)',
  ],
  ['soumu-ict-cyber-2021:873', '確認することができる e シールに', '確認することができるeシールに'],
  ['soumu-ict-cyber-2021:2567', 'タイムスタンプ、ｅシール及び', 'タイムスタンプ、eシール及び'],
  ['soumu-ict-cyber-2021:2355', '⺠間団体がセキュリティ要件の', '民間団体がセキュリティ要件の'],
  ['soumu-ict-cyber-2021:2458', '特⻑を活かした', '特長を活かした'],
  ['soumu-ict-cyber-2021:2353', '運⽤について明確化を図る', '運用について明確化を図る'],
  ['soumu-ict-cyber-2021:916', '電子署名法２条１項に関する Q＆A', '電子署名法2条1項に関するQ&A'],
  ['soumu-ict-cyber-2021:2382', 'Ⅳ−（３）の国際連携の推進', 'IV-(3)の国際連携の推進'],
  ['soumu-ict-cyber-2021:2417', '\u2003\u2003\u2003②\u2003脆弱性等を有する', '②脆弱性等を有する'],
  ['soumu-rd-request-r3:438', 'G I G Aスクール構想の前倒し実施', 'GIGAスクール構想の前倒し実施'],
  ['soumu-rd-request-r3:379', '重点5分野におけるA Iの社会実装', '重点5分野におけるAIの社会実装'],
  [
    'soumu-rd-request-r3:438',
    'データサイエンス・A I 教育プログラム',
    'データサイエンス・AI教育プログラム',
  ],
  ['soumu-rd-request-r3:31', 'Beyond\n5Gの実現', 'Beyond 5Gの実現'],
  [
    'soumu-rd-request-r3:553',
    '「IoT・5Gセキュリティ総合対策」※²について',
    '「IoT・5Gセキュリティ総合対策」※²について',
  ],
  ['nisc-strategy-outline-2021:87', 'SecHack365 / CYDER / enPiT', 'SecHack365/CYDER/enPiT'],
  ['nisc-strategy-outline-2021:147', '<NISC①> 「研究開発戦略', '<NISC①>「研究開発戦略'],
  ['nisc-strategy-outline-2021:186', '＜NISC①＞ 「研究開発戦略', '<NISC①>「研究開発戦略'],
  ['nisc-rd-strategy-revision-2021:45', '資料２－４', '資料2-4'],
  ['nisc-rd-strategy-revision-2021:313', '総額：3～4000万円程度', '総額:3~4000万円程度'],
  ['soumu-cyber-request-r2:268', '令和2年度～令和4年度', '令和2年度~令和4年度'],
];

/** Single points, each with the reason for it. */
const POINTS: readonly (readonly [why: string, text: string, normal: string])[] = [
  ['half-width kana with voicing marks', 'ｶﾞｲﾄﾞﾗｲﾝ ﾊﾟｰﾄ', 'ガイドラインパート'],
  ['decomposed kana', 'か\u3099き\u3099は\u309A', 'がぎぱ'],
  ['a mark after a dropped character', 'か\u200B\u3099', 'が'],
  ['radicals that NFKC leaves', '⺠⻑⻄⻘⻲', '民長西青亀'],
  ['radicals that NFKC turns into forms that Japanese does not write', '⼾⿊⿈⾭', '戸黒黄青'],
  ['radicals that NFKC repairs', '⽉⾏⼈⽤⼀', '月行人用一'],
  ['compatibility ideographs', '\uFA19\uF9D8', '神律'],
  ['one hyphen for all dashes', 'A‐B‑C‒D–E—F―G−H－I', 'A-B-C-D-E-F-G-H-I'],
  ['the long mark is a letter', 'データ', 'データ'],
  ['a dash before a small kana is the long mark', 'フォ－ッ', 'フォーッ'],
  ['a dash between two katakana words is not', 'ベネフィット－リスク', 'ベネフィット-リスク'],
  ['one wave', '１〜２～３∼４', '1~2~3~4'],
  ['one middle dot', 'イ・ロ･ハ·ニ•ホ‧ヘ', 'イ・ロ・ハ・ニ・ホ・ヘ'],
  ['one kind of quotes', '“安全”‘安心’〝情報〟', '"安全"\'安心\'"情報"'],
  ['one kind of brackets', '（甲）〔乙〕『丙』〈丁〉＜戊＞', '(甲)[乙]「丙」<丁><戊>'],
  ['circled numbers are markers, not digits', '① ２０２０年', '①2020年'],
  ['raised digits are marks of notes', 'NISC¹ IoT²', 'NISC¹IoT²'],
  ['fractions stay apart from the digit before', '1½', '1½'],
  ['squared forms', '㎡ ㍻ ㈱ ℡', 'm2平成(株)TEL'],
  ['parenthesised numbers', '⑴', '(1)'],
  ['spaces between words of letters stay one', 'Global  City\u00A0Teams', 'Global City Teams'],
  ['a space keeps an item’s number from the name after it', '1. 5G', '1. 5G'],
  ['capitals in a row, but not of longer words', 'AI B C 5 G', 'AI BC 5 G'],
  ['capitals that belong to other words', 'R & D A-1 B U.S. A', 'R & D A-1 B U.S. A'],
  ['white space around brackets', 'ICT ( IoT ) 等', 'ICT(IoT)等'],
  ['what shows nothing', 'ICT\u00AD-\u200BISAC\uFEFF\u200E\uFE0F', 'ICT-ISAC'],
  ['variation selectors beyond the BMP', '辻\u{E0101}', '辻'],
  ['objects stay', '甲\uFFFC乙', '甲\uFFFC乙'],
  ['accents stay accents', 'Café e\u0301', 'Café é'],
  ['a spacing accent is no white space', '甲´乙', '甲´乙'],
  ['characters beyond the BMP', '𠮷野家', '𠮷野家'],
  ['lone surrogates survive', 'a\uD83Db\uDE00', 'a\uD83Db\uDE00'],
  ['two lone halves do not become one character', '\uD835\u200B\uDC00', '\uD835\u200B\uDC00'],
];

describe('the normal form', () => {
  test.each(REAL)('%s: %j', (_, text, normal) => {
    expect(normalise(text).text).toBe(normal);
  });

  test.each(POINTS)('%s', (_, text, normal) => {
    expect(normalise(text).text).toBe(normal);
  });

  test.each(['x', 'ア', ' A '])(
    'is its own normal form for every character between %j',
    (around) => {
      const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
      const { text } = normalise(around + all.join(around) + around);
      expect(firstDifference(normalise(text).text, text)).toBeUndefined();
    },
  );
});

/** Where two texts part, so that a failure shows no megabytes. */
function firstDifference(left: string, right: string): string | undefined {
  if (left === right) return undefined;
  let at = 0;
  while (left[at] === right[at]) at++;
  return `${left.slice(at - 5, at + 5)} / ${right.slice(at - 5, at + 5)}`;
}

describe('the map back', () => {
  test.each([
    [
      '令和 ２ 年',
      [
        [0, 1],
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    [
      'ｶﾞス',
      [
        [0, 2],
        [2, 3],
      ],
    ],
    [
      '㍻2',
      [
        [0, 1],
        [0, 1],
        [1, 2],
      ],
    ],
    [
      'A\u00A0\n B',
      [
        [0, 1],
        [4, 5],
      ],
    ],
    [
      'Ab  C',
      [
        [0, 1],
        [1, 2],
        [2, 4],
        [4, 5],
      ],
    ],
    ['  甲 ', [[2, 3]]],
    [
      'G I Gス',
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [5, 6],
      ],
    ],
    [
      '𠮷1',
      [
        [0, 2],
        [0, 2],
        [2, 3],
      ],
    ],
  ])('%j', (text, spans) => {
    const { starts, ends } = normalise(text);
    expect(Array.from(starts, (start, index) => [start, ends[index]])).toEqual(spans);
  });

  test('gives back the words of the source', () => {
    const source = '「サイバ\n\nー空間」';
    const { text, starts, ends } = normalise(source);
    const at = text.indexOf('サイバー空間');
    expect(source.slice(starts[at], ends[at + 5])).toBe('サイバ\n\nー空間');
  });
});

describe('a passage', () => {
  test('is read without what it omits, with offsets of the source', () => {
    const source = '前 情報通信研\n16\n究機構 後';
    const passage = { start: 2, end: 15, omitted: [{ start: 7, end: 10 }] };
    const { text, starts, ends } = normalisePassage(source, passage);
    expect(text).toBe('情報通信研究機構');
    expect([starts[0], ends.at(-1)]).toEqual([2, 14]);
    expect(source.slice(starts[4], ends[5])).toBe('研\n16\n究');
  });

  test('passes over omissions that do not fit', () => {
    const passage = { start: 0, end: 2, omitted: [{ start: 1, end: 9 }] };
    expect(normalisePassage('甲乙丙', passage).text).toBe('甲乙');
  });
});

/** Characters that act on one another, and any others. */
const anyText = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...' \n\u3000AIBab1２アｱッ゛ﾞ\u3099\u309A-－ーか国⺠⼾①¹…㎡½\u200B\uD83D\uDE00\uD835\uDC00(（）.&=\u0338\u0301\u0308\u0344\u{E0100}'.split(
            '',
          ),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      },
    ),
    { maxLength: 24 },
  )
  .map((units) => units.join(''));

describe('for any text, lone surrogates and all', () => {
  test('is the same without offsets', () => {
    const words = fc
      .array(fc.constantFrom('AB', 'c3', 'G', '情報', ' ', '-', '(', 'ー', 'ｶﾞ'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(anyText, words), (text) => {
        expect(normalText(text)).toBe(normalise(text).text);
      }),
      { numRuns: 2000 },
    );
  });

  test('the normal form is a normal form of itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text).text;
        expect(normalise(once).text).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('the map runs forward, within the source', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, starts, ends } = normalise(source);
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        let [lastStart, lastEnd] = [0, 0];
        for (let index = 0; index < text.length; index++) {
          const [start = -1, end = -1] = [starts[index], ends[index]];
          expect(start).toBeGreaterThanOrEqual(lastStart);
          expect(end).toBeGreaterThanOrEqual(Math.max(start, lastEnd));
          expect(end).toBeLessThanOrEqual(source.length);
          [lastStart, lastEnd] = [start, end];
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a passage reads as its words would alone', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, within, after) => {
        // A pair must not be made or torn at the seams.
        fc.pre(
          ![before + within, within + after].some((text) =>
            /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text),
          ),
        );
        const source = before + within + after;
        const span = { start: before.length, end: before.length + within.length };
        expect(normalisePassage(source, span).text).toBe(normalise(within).text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a megabyte of one kind ends, at one unit of text for each it should', () => {
  const MILLION = 1_000_000;
  test.each([
    ['情', MILLION],
    [' ', 0],
    ['\n', 0],
    ['か\u3099', MILLION / 2],
    ['\u3099', MILLION],
    ['A ', MILLION / 2],
    ['-', MILLION],
    ['ア-\n', (MILLION / 3) * 2],
    ['㍻', MILLION * 2],
    ['\uD800', MILLION],
    ['（', MILLION],
    ['\u200B', 0],
  ])('%j', (unit, length) => {
    const source = unit.repeat(Math.floor(MILLION / unit.length));
    expect(normalise(source).text.length).toBeCloseTo(length, -1);
  });
});
