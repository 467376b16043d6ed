import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OBJECT, type Document } from '../../../glossary/document/model.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';
import { Matcher } from '../../../glossary/matching/matcher.ts';
import type { Term } from '../../../glossary/matching/model.ts';
import { normalise } from '../../../glossary/text/normalise.ts';
import { found, term } from './sample.ts';

const TERMS: readonly Term[] = [
  term('実践的サイバー防御演習', 'cyder'),
  term('CYDER', 'cyder', { form: 'short', exact: true }),
  term('CYDERANGE', 'cyderange'),
  term('実践的サイバー演習', 'practical-exercise'),
  term('サイバーコロッセオ', 'colosseo'),
  term('サイバー', 'cyber'),
  term('国立研究開発法人情報通信研究機構', 'nict'),
  term('情報通信研究機構', 'nict', { form: 'variant' }),
  term('NICT', 'nict', { form: 'short', exact: true }),
  term('NICTER', 'nicter'),
  term('サイバー攻撃誘引基盤', 'stardust'),
  term('STARDUST', 'stardust', { form: 'short', exact: true }),
  term('スターダスト', 'stardust', { form: 'variant' }),
  term('ICT-ISAC', 'ict-isac'),
  term('ISAC', 'isac', { exact: true }),
  term('ICT', 'ict', { exact: true }),
  term('情報通信技術', 'ict'),
  term('IoT', 'iot', { exact: true }),
  term('CRYPTREC', 'cryptrec'),
  term('RPA', 'rpa'),
  term('NISC', 'nisc', { form: 'short' }),
  term('内閣サイバーセキュリティセンター', 'nisc'),
  term('5G', '5g'),
  term('Beyond 5G', 'beyond-5g'),
  term('IPv4', 'ipv4'),
  term('IPv6', 'ipv6'),
  term('SecHack365', 'sechack365'),
  term('enPiT', 'enpit'),
  term('Society5.0', 'society-5'),
  term('Society 5.0', 'society-5', { form: 'variant' }),
  term('AI', 'ai', { exact: true }),
  term('GIGAスクール構想', 'giga'),
  term('eシール', 'e-seal'),
  term('クラウド', 'cloud'),
  term('クラウドサービス', 'cloud-service'),
  term('総務省', 'mic'),
  term('国際戦略局', 'strategy-bureau'),
  term('答申', 'report'),
  term('新規', 'new'),
  term('放送法', 'broadcast-act'),
  term('民間団体', 'private-body'),
  term('サイバーセキュリティ', 'cybersecurity'),
  term('戦略的情報通信研究開発推進事業', 'scope'),
  term('SCOPE', 'scope', { form: 'short', exact: true, cues: ['総務省', '研究開発'] }),
];

const MATCHER = new Matcher(TERMS);

/** Words of documents and the mentions in them, as `surface=entry`. Origins are source ids with the line of the extracted text. */
const REAL: readonly (readonly [origin: string, text: string, mentions: string[]])[] = [
  ['soumu-ict-cyber-2021:35', 'サイバ\n\nー空間', ['サイバ\n\nー=cyber']],
  ['soumu-ict-cyber-2021:610', '一般社団法人 ICT-ISAC3が', ['ICT-ISAC=ict-isac']],
  ['soumu-ict-cyber-2021:2021', 'プロジェクト CRYPTREC13を実施', ['CRYPTREC=cryptrec']],
  ['soumu-ict-cyber-2021:626', '「Telecom-ISAC」が設立され', []],
  ['soumu-ict-cyber-2021:1826', 'IT-ISACとの間で', []],
  ['soumu-rd-request-r3:452', '自治体行政へのAI・RPA※1の実装', ['AI=ai', 'RPA=rpa']],
  ['nisc-strategy-outline-2021:147', '<NISC①> 「研究開発戦略', ['NISC=nisc']],
  [
    'nisc-strategy-outline-2021:87',
    'SecHack365 / CYDER / enPiT',
    ['SecHack365=sechack365', 'CYDER=cyder', 'enPiT=enpit'],
  ],
  [
    'soumu-cyber-request-r2:70',
    '対象とした実践的サイバー演習',
    ['実践的サイバー演習=practical-exercise'],
  ],
  [
    'soumu-ict-cyber-2021:2178',
    'なお、サイバーコロッセオについては',
    ['サイバーコロッセオ=colosseo'],
  ],
  ['soumu-ict-cyber-2021:1068', '・NOTICEや NICTER注意喚起等', ['NICTER=nicter']],
  [
    'soumu-ict-cyber-2021:1769',
    '(AJCCBC)における実践的サイバー防御演習「CYDER」等',
    ['実践的サイバー防御演習「CYDER」=cyder'],
  ],
  [
    'soumu-ict-cyber-2021:1962',
    'サイバー攻撃誘引基盤「STARDUST」（スタ\n\nーダスト）を',
    ['サイバー攻撃誘引基盤「STARDUST」（スタ\n\nーダスト）=stardust'],
  ],
  [
    'soumu-ict-cyber-2021:2838',
    '可能とする「STARDUST」（スターダスト）を開発・実装する',
    ['「STARDUST」（スターダスト）=stardust'],
  ],
  ['made: quotes of another', '「CYDER」（NICT）', ['CYDER=cyder', 'NICT=nict']],
  [
    'made: half a pair of quotes',
    '、CYDER」（実践的サイバー防御演習）',
    ['CYDER=cyder', '実践的サイバー防御演習=cyder'],
  ],
  ['made: a line end at the hyphen', '一般社団法人ICT-\n\nISACが', ['ICT-\n\nISAC=ict-isac']],
  ['made: a space at the hyphen', 'ICT- ISAC', ['ICT=ict', 'ISAC=isac']],
  [
    'soumu-ict-cyber-2021:31',
    '改定に当たっては、ICT(情報通信技術)インフ',
    ['ICT(情報通信技術)=ict'],
  ],
  [
    'nisc-strategy-outline-2021:7',
    '内閣サイバーセキュリティセンター (NISC)',
    ['内閣サイバーセキュリティセンター (NISC)=nisc'],
  ],
  ['soumu-cyber-request-r2:55', '情報通信研究機構(NICT)の', ['情報通信研究機構(NICT)=nict']],
  ['soumu-cyber-request-r2:57', '※国立研究開発法人情報通信研究機構法の一部改正', []],
  [
    'soumu-cyber-request-r2:264',
    '(700MHz/800MHz帯、900MHz帯、920MHz帯、1.5MHz帯、1.7MHz帯、2GHz帯、2.3GHz帯、2.4GHz帯、2.5GHz帯、2.6GHz帯、3.4GHz帯、4GHz帯、4.5GHz帯、5GHz帯)',
    [],
  ],
  [
    'soumu-cyber-request-r2:51',
    'IPv4アドレスの枯渇が見込まれる中、IPv6化の',
    ['IPv4=ipv4', 'IPv6=ipv6'],
  ],
  ['soumu-rd-request-r3:7', '総務省国際戦略局', ['総務省=mic', '国際戦略局=strategy-bureau']],
  ['soumu-rd-request-r3:75', '50.0億円（新規）', ['新規=new']],
  ['soumu-rd-request-r3:31', '**Beyond\n5Gの実現**', ['Beyond\n5G=beyond-5g']],
  ['soumu-rd-request-r3:438', '- G I G Aスクール構想の前倒し実施', ['G I G Aスクール構想=giga']],
  ['soumu-rd-request-r3:379', '◆重点5分野におけるA Iの社会実装', ['A I=ai']],
  ['soumu-ict-cyber-2021:873', '簡便に確認することができる e シールに', ['e シール=e-seal']],
  ['soumu-ict-cyber-2021:2567', 'タイムスタンプ、ｅシール及び', ['ｅシール=e-seal']],
  ['soumu-ict-cyber-2021:1261', '「Society 5.0 の先行実現の場」8であ', ['Society 5.0=society-5']],
  ['soumu-rd-request-r3:91', '・ Society5.0の実現に伴い', ['Society5.0=society-5']],
  [
    'soumu-ict-cyber-2021:1111',
    '（２）クラウドサービスの利用の進展を',
    ['クラウドサービス=cloud-service'],
  ],
  ['soumu-ict-cyber-2021:893', '（令和３年総務省告示第 146', ['総務省=mic']],
  ['soumu-ict-cyber-2021:1423', '放送法施行規則（昭和 25 年', []],
  [
    'soumu-ict-cyber-2021:1421',
    '審議会から答申を受けた。当該答申を踏まえ、',
    ['答申=report', '答申=report'],
  ],
  ['soumu-ict-cyber-2021:2355', '⺠間団体がセキュリティ要件の', ['⺠間団体=private-body']],
  ['soumu-ict-cyber-2021:39', 'IoT･5G にとどまらず、', ['IoT=iot', '5G=5g']],
  [
    'soumu-ict-cyber-2021:113',
    '1 https://www.nisc.go.jp/conference/cs/dai28/pdf/28shiryou01.pdf',
    [],
  ],
  [
    'soumu-rd-request-r3:116',
    '⑥戦略的情報通信研究開発推進事業（SCOPE）',
    ['戦略的情報通信研究開発推進事業（SCOPE）=scope'],
  ],
];

/** What the sources happen not to show. */
const EDGES: readonly (readonly [why: string, text: string, mentions: string[]])[] = [
  ['a name in a longer one', 'CYDERANGEではCYDERを', ['CYDERANGE=cyderange', 'CYDER=cyder']],
  [
    'a short form, then the name in brackets',
    'CYDER（実践的サイバー防御演習）を',
    ['CYDER（実践的サイバー防御演習）=cyder'],
  ],
  [
    'another entry in brackets is another mention',
    'NICT（NICTER）',
    ['NICT=nict', 'NICTER=nicter'],
  ],
  [
    'more than the name in brackets',
    'CYDER（実践的サイバー防御演習等）',
    ['CYDER=cyder', '実践的サイバー防御演習=cyder'],
  ],
  ['capitals that must be as written', 'Cyder cyder', []],
  ['capitals that need not be', 'nicter Sechack365', ['nicter=nicter', 'Sechack365=sechack365']],
  ['full-width letters', 'ＮＩＣＴ　ＡＩ', ['ＮＩＣＴ=nict', 'ＡＩ=ai']],
  ['digits before and after', '15G 2.5G 1,5G 5G 3・5G', ['5G=5g', '5G=5g']],
  ['marks of notes', 'NICT1 NICT12が NICT¹、NICT※２', Array(4).fill('NICT=nict')],
  ['numbers that are no marks', 'NICT123 NICT1.3 NICT1,300 NICT0 NICT2x NICT2-1', []],
  ['hyphenated names', 'NICT-2 NICT-EMA 反NICT-派', ['NICT=nict']],
  ['joined words', 'R&NICT NICT&D a_NICT NICT_b x@nict.go.jp', []],
  ['the end of an English sentence', 'by NICT. The NICT, or "NICT"', Array(3).fill('NICT=nict')],
  ['addresses', 'https://www.example.go.jp/NICT/5G?q=NICT（NICT）', ['NICT=nict']],
  ['a scheme is no name', 'NICT://x NICT', ['NICT=nict']],
  ['longer katakana words', 'クラウドファンディング、マルチクラウド、クラウドー', []],
  ['a middle dot is no letter', 'ハイブリッド・クラウド・基盤', ['クラウド=cloud']],
  ['katakana beside kanji and kana', '型クラウドの', ['クラウド=cloud']],
  ['short kanji in compounds', '新規性、最新規格、答申書、一部答申', []],
  [
    'short kanji beside what joins no compound',
    '同答申は本答申等の新規に',
    ['答申=report', '答申=report', '新規=new'],
  ],
  ['an ordinance is no ministry', '総務省令で', []],
  [
    'a law is what it is, before 施行後 too',
    '放送法施行後、改正放送法',
    ['放送法=broadcast-act', '放送法=broadcast-act'],
  ],
  [
    'dashes for the long mark',
    'サイバ－セキュリティ、サイバ―',
    ['サイバ－セキュリティ=cybersecurity', 'サイバ―=cyber'],
  ],
  ['an object breaks a word', `NI${OBJECT}CT`, []],
  [
    'what shows nothing does not',
    'NI\u200BCT、サイ\u00ADバー',
    ['NI\u200BCT=nict', 'サイ\u00ADバー=cyber'],
  ],
];

describe('mentions', () => {
  test.each(REAL)('%s: %j', (_, text, mentions) => {
    expect(found(MATCHER, text)).toEqual(mentions);
  });

  test.each(EDGES)('%s', (_, text, mentions) => {
    expect(found(MATCHER, text)).toEqual(mentions);
  });

  test('say what they are', () => {
    expect(MATCHER.findMentions(plainText('また、ＣＹＤＥＲ（実践的サイバー防御演習）を'))).toEqual(
      [
        {
          start: 3,
          end: 21,
          surface: 'ＣＹＤＥＲ（実践的サイバー防御演習）',
          entryId: 'cyder',
          form: 'short',
          term: 'CYDER',
        },
      ],
    );
  });

  test('never cross passages', () => {
    const text = 'サイバーコロッセオ';
    const blocks: Document['blocks'] = [
      { kind: 'paragraph', start: 0, end: 4 },
      { kind: 'paragraph', start: 4, end: 9 },
    ];
    expect(MATCHER.findMentions({ text, blocks }).map(({ surface }) => surface)).toEqual([
      'サイバー',
    ]);
  });

  test('are found in the cells of a table, in order', () => {
    const text = '5G\tIoT\tNICT';
    const mentions = MATCHER.findMentions(plainText(text));
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['5G', 'IoT', 'NICT']);
  });

  test('pass over what a block omits', () => {
    const text = '国立研究開発法人情報通信研\n16\n究機構';
    const block = {
      kind: 'paragraph',
      start: 0,
      end: text.length,
      omitted: [{ start: 14, end: 16 }],
    } as const;
    expect(MATCHER.findMentions({ text, blocks: [block] }).map(({ surface }) => surface)).toEqual([
      text,
    ]);
  });

  test('of one unit and of two are found beside longer names that begin alike', () => {
    const matcher = new Matcher([
      term('標', 'sign'),
      term('標準化会議', 'body'),
      term('AI', 'ai'),
      term('AI戦略', 'strategy'),
    ]);
    expect(found(matcher, '標、標準化、AI戦術、AI戦略')).toEqual([
      '標=sign',
      'AI=ai',
      'AI戦略=strategy',
    ]);
  });

  test('of a glossary with nothing in it are none', () => {
    expect(found(new Matcher([]), 'NICT')).toEqual([]);
    expect(found(new Matcher([term('', 'empty'), term('\u200B', 'blank')]), 'NICT')).toEqual([]);
  });

  test('a name that is a name and a misspelling of one entry is the name', () => {
    const matcher = new Matcher([
      term('ｅシール', 'e-seal', { form: 'misspelling' }),
      term('eシール', 'e-seal'),
    ]);
    expect(matcher.findMentions(plainText('e シール'))[0]).toMatchObject({
      form: 'name',
      term: 'eシール',
    });
  });
});

/** Pieces of text that act on one another. */
const pieces = fc.array(
  fc.constantFrom(
    ...TERMS.map(({ surface }) => surface),
    ...'（）「」。、の等法令１2-－. \n　ー※*a&国'.split(''),
    'サイバ',
    '以下「機構」という。',
    '機構',
    '\u200B',
    '\uD83D',
    OBJECT,
  ),
  { maxLength: 14 },
);

describe('for any text', () => {
  test('mentions stand in order, apart, and hold the words between their offsets', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, surface } of MATCHER.findMentions(plainText(text))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(surface).toBe(text.slice(start, end));
          last = end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('a text and its normal form have the same mentions', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.join('');
        const normal = normalise(source).text;
        const one = (text: string): Document => ({
          text,
          blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
        });
        const summary = (text: string): string[] =>
          MATCHER.findMentions(one(text)).map(
            ({ entryId, form, surface }) => `${entryId} ${form} ${normalise(surface).text}`,
          );
        expect(summary(source)).toEqual(summary(normal));
      }),
      { numRuns: 1500 },
    );
  });

  test('every surface is found where it stands alone, in capitals and small letters if it takes them', () => {
    for (const { surface, entryId, cues, exact } of TERMS) {
      if (cues !== undefined) continue;
      const written =
        exact === true ? [surface] : [surface, surface.toUpperCase(), surface.toLowerCase()];
      for (const one of written)
        expect(found(MATCHER, `（${one}）`)).toEqual([`${one}=${entryId}`]);
    }
  });

  test('a dash stands for the long mark at any place of a name', () => {
    const matcher = new Matcher([term('ユーザー会議', 'users'), term('ビューロー', 'bureau')]);
    expect(found(matcher, 'ユ－ザ－会議、ビュ―ロ―の')).toEqual([
      'ユ－ザ－会議=users',
      'ビュ―ロ―=bureau',
    ]);
  });
});

describe('a megabyte of one kind ends, with a mention for each', () => {
  test.each([
    ['情', 0],
    ['（', 0],
    ['令和', 0],
    ['NICT ', 1],
    ['NICT（', 1],
    ['NICT', 0],
    ['以下「', 0],
    ['サイバ', 0],
    ['A ', 0],
    ['://', 0],
    ['実践的サイバー', 1],
    ['SCOPE ', 0],
    ['SCOPE研究開発、', 1],
    ['NICT（以下「機構」という。）は機構', 2],
  ])('%j', (unit, count) => {
    const times = Math.floor(1_000_000 / unit.length);
    const text = unit.repeat(times);
    const mentions = MATCHER.findMentions({
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    });
    expect(mentions.length).toBe(count * times);
  });

  test('of definitions that are all different', () => {
    const times = 40_000;
    const text = Array.from(
      { length: times },
      (_, index) => `NICT（以下「甲乙${index}」という。）甲乙${index}、`,
    ).join('');
    expect(MATCHER.findMentions(plainText(text))).toHaveLength(2 * times);
  });
});
