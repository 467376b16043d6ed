/**
 * What government documents do with names, numbers and dates, a table for each habit: every row is
 * read whole, as plain text that came out of a PDF, and says all names and figures that are found.
 * Origins are ids of sources (glossary/sources) with the line of the extracted text; `made` rows
 * show a habit that the five papers do not happen to have.
 */
import { describe, expect, test } from 'vitest';
import { plainText } from '../../glossary/document/plain-text.ts';
import { Matcher } from '../../glossary/matching/matcher.ts';
import { read } from '../../glossary/reading.ts';
import { brief } from './figures/documents.ts';
import { term } from './matching/sample.ts';

const MATCHER = new Matcher([
  term('実践的サイバー防御演習', 'cyder'),
  term('CYDER', 'cyder', { form: 'short', exact: true }),
  term('実践的サイバー演習', 'practical-exercise'),
  term('サイバーコロッセオ', 'colosseo'),
  term('サイバー', 'cyber'),
  term('サイバー空間', 'cyberspace'),
  term('情報通信研究機構', 'nict'),
  term('NICT', 'nict', { form: 'short', exact: true }),
  term('サイバーセキュリティ統合知的・人材育成基盤', 'cynex'),
  term('CYNEX', 'cynex', { form: 'short' }),
  term('ICT-ISAC', 'ict-isac'),
  term('ISAC', 'isac', { exact: true }),
  term('ICT', 'ict', { exact: true }),
  term('CRYPTREC', 'cryptrec'),
  term('RPA', 'rpa'),
  term('AI', 'ai', { exact: true }),
  term('IoT', 'iot', { exact: true }),
  term('5G', '5g'),
  term('Beyond 5G', 'beyond-5g'),
  term('eシール', 'e-seal'),
  term('GIGAスクール構想', 'giga'),
  term('民間団体', 'private-body'),
  term('電子署名法2条1項に関するQ&A', 'esign-q-and-a'),
  term('戦略的情報通信研究開発推進事業', 'scope'),
  term('SCOPE', 'scope', { form: 'short', exact: true, cues: ['研究開発'] }),
  term('NOTICE', 'notice', { exact: true }),
  term('国家サイバー統括室', 'cyber-office'),
  term('NCO', 'cyber-office', { form: 'short', exact: true, cues: ['サイバー', '内閣官房'] }),
  term('NCO', 'observation', { form: 'short', exact: true, cues: ['観測', '衛星'] }),
]);

/** Names as `surface=entry`, undecided ones with all their entries, then figures; without white space. */
function seen(text: string): string[] {
  const { mentions, figures } = read(plainText(text), MATCHER);
  const names = mentions.map(
    ({ surface, entryId, candidates }) =>
      `${surface.replaceAll(/\s/g, '')}=${candidates?.join('|') ?? entryId}`,
  );
  return [...names, ...figures.map(brief)];
}

type Row = readonly [origin: string, text: string, expected: readonly string[]];

const HABITS: readonly (readonly [habit: string, rows: readonly Row[]])[] = [
  [
    'words are broken by line ends, page breaks and spans',
    [
      ['soumu-ict-cyber-2021:35', 'サイバ\n\nー空間の実現', ['サイバー空間=cyberspace']],
      ['soumu-ict-cyber-2021:734', '安全なサ\n\nイバー空間', ['サイバー空間=cyberspace']],
      ['soumu-rd-request-r3:31', '**Beyond\n5Gの実現**', ['Beyond5G=beyond-5g']],
      ['soumu-rd-request-r3:11', '**ICT**分野', ['ICT=ict']],
      [
        'soumu-ict-cyber-2021:1769',
        '(AJCCBC)における実践的サイバー防御演習「CYDER」等の実施を通じ、2022\n\n年（令和４年）までに 700 人程度を目標として、',
        ['実践的サイバー防御演習「CYDER」=cyder', '2022年（令和４年）=2022', '700人=700人 程度'],
      ],
      [
        'made: a line end at the hyphen',
        '同制度を踏まえ、平成31年１月には、一般社団法人 ICT-\n\nISAC が認定協会としての認定を受けた',
        ['ICT-ISAC=ict-isac', '平成31年１月=2019-01'],
      ],
      [
        'made: a page number and a form feed between halves',
        '安全なサイバ\n12\n\fー空間の実現',
        // The surface is the stretch of the source, page number and all.
        ['サイバ12ー空間=cyberspace'],
      ],
    ],
  ],
  [
    'spaces stand at the seams of Latin and kana, between letters, and in all widths',
    [
      ['soumu-ict-cyber-2021:1021', 'パスワード設定等に不備のある IoT 機器', ['IoT=iot']],
      ['soumu-ict-cyber-2021:873', '簡便に確認することができる e シールに', ['eシール=e-seal']],
      ['soumu-ict-cyber-2021:2567', 'タイムスタンプ、ｅシール及び', ['ｅシール=e-seal']],
      ['soumu-rd-request-r3:438', '- G I G Aスクール構想の前倒し実施', ['GIGAスクール構想=giga']],
      ['soumu-rd-request-r3:379', '◆重点5分野におけるA Iの社会実装', ['AI=ai', '5分野=5分野']],
      ['soumu-ict-cyber-2021:2417', '\u2003②\u2003脆弱性等を有するIoT機器', ['IoT=iot']],
      ['made: no-break space', 'Beyond\u00a05Gの実現', ['Beyond5G=beyond-5g']],
    ],
  ],
  [
    'PDF text has radicals for kanji',
    [
      ['soumu-ict-cyber-2021:2355', '⺠間団体がセキュリティ要件の', ['⺠間団体=private-body']],
      ['soumu-ict-cyber-2021:2345', '※令和3年6⽉1⽇時点', ['令和3年6⽉1⽇=2021-06-01']],
      ['soumu-ict-cyber-2021:3098', '650⼈程度を⽬標として', ['650⼈=650人 程度']],
      ['made: ⻑', '25⼈の⻑期派遣', ['25⼈=25人']],
    ],
  ],
  [
    'forms of one character stand side by side',
    [
      ['soumu-ict-cyber-2021:39', 'IoT･5G にとどまらず', ['IoT=iot', '5G=5g']],
      ['soumu-ict-cyber-2021:126', 'IoT\n\nや５Ｇを含む', ['IoT=iot', '５Ｇ=5g']],
      [
        'soumu-ict-cyber-2021:916',
        '「電子署名法２条１項に関する Q＆A」を',
        ['電子署名法２条１項に関するQ＆A=esign-q-and-a'],
      ],
      ['soumu-cyber-request-r2:55', '情報通信研究機構(NICT)の', ['情報通信研究機構(NICT)=nict']],
      ['soumu-ict-cyber-2021:993', '（第１版)」を策定', ['第１版=1版']],
      [
        'soumu-ict-cyber-2021:2967',
        '（2018年度（平成30年度）〜2022年度（令和４年度））では',
        ['2018年度（平成30年度）=2018年度', '2022年度（令和４年度）=2022年度'],
      ],
      [
        'made: ～ and a dash',
        '2018～2021年、2018－2021年',
        ['2018=2018', '2021年=2021', '2018=2018', '2021年=2021'],
      ],
      [
        'made: －, − and – within a name',
        'ICT－ISAC、ICT−ISAC、ICT–ISAC',
        ['ICT－ISAC=ict-isac', 'ICT−ISAC=ict-isac', 'ICT–ISAC=ict-isac'],
      ],
      ['made: a dash for ー', 'サイバ－空間', ['サイバ－空間=cyberspace']],
    ],
  ],
  [
    'marks of notes are glued to names',
    [
      ['soumu-ict-cyber-2021:610', '一般社団法人 ICT-ISAC3が', ['ICT-ISAC=ict-isac']],
      ['soumu-ict-cyber-2021:2021', 'プロジェクト CRYPTREC13を実施', ['CRYPTREC=cryptrec']],
      ['soumu-rd-request-r3:452', '自治体行政へのAI・RPA※1の実装', ['AI=ai', 'RPA=rpa']],
    ],
  ],
  [
    'names stand inside longer names, and beside their short forms',
    [
      ['made: CYDERANGE', '演習環境CYDERANGEを開発', []],
      [
        'soumu-ict-cyber-2021:2178',
        'なお、サイバーコロッセオについては',
        ['サイバーコロッセオ=colosseo'],
      ],
      [
        'soumu-cyber-request-r2:70',
        '対象とした実践的サイバー演習',
        ['実践的サイバー演習=practical-exercise'],
      ],
      [
        'soumu-ict-cyber-2021:1626',
        '実践的サイバー防御演習（CYDER）',
        ['実践的サイバー防御演習（CYDER）=cyder'],
      ],
      [
        'soumu-ict-cyber-2021:1769',
        '実践的サイバー防御演習「CYDER」等',
        ['実践的サイバー防御演習「CYDER」=cyder'],
      ],
      [
        'soumu-ict-cyber-2021:1565',
        '結節点となる「サイバーセキュリティ\n\n統合知的・人材育成基盤」（CYNEX）を構築中',
        ['「サイバーセキュリティ統合知的・人材育成基盤」（CYNEX）=cynex'],
      ],
      ['soumu-ict-cyber-2021:1826', 'IT-ISACとの間で', []],
    ],
  ],
  [
    'ordinary words are names, too, and one name belongs to two',
    [
      ['soumu-ict-cyber-2021:1021', 'プロジェクト「NOTICE」を実施', ['NOTICE=notice']],
      ['made: another case', 'notice to users, the scope of this paper', []],
      ['made: a cue', '研究開発を支援するSCOPEの公募', ['SCOPE=scope']],
      ['made: no cue', 'SCOPEとは範囲のことである', []],
      ['made: cues of one', 'サイバー対策はNCOが担う。', ['サイバー=cyber', 'NCO=cyber-office']],
      ['made: cues of neither', '会議にはNCOが出席した。', ['NCO=cyber-office|observation']],
    ],
  ],
  [
    'dates are written by era and by year, fiscal or not',
    [
      [
        'soumu-ict-cyber-2021:1026',
        '2019 年（令和元年）６月より、既に',
        ['2019年（令和元年）６月=2019-06'],
      ],
      [
        'soumu-ict-cyber-2021:991',
        '基準が策定され、その運用の明確化を図る観点から、総務省において 2019\n\n年（平成 31 年）４月に',
        ['2019年（平成31年）４月=2019-04'],
      ],
      [
        'made: the last month of 平成',
        '平成31年4月と令和元年5月',
        ['平成31年4月=2019-04', '令和元年5月=2019-05'],
      ],
      ['soumu-rd-request-r3:52', 'R2年度予算額', ['R2年度=2020年度']],
      [
        'soumu-ict-cyber-2021:2443',
        '2020年度（令和二年度）は',
        ['2020年度（令和二年度）=2020年度'],
      ],
      ['made: wide digits', '２０２０年に', ['２０２０年=2020']],
      ['made: kanji digits', '二〇二〇年に', ['二〇二〇年=2020']],
      [
        'soumu-ict-cyber-2021:88',
        '（令和２年 12 月 25 日閣議決定)',
        ['令和２年12月25日=2020-12-25'],
      ],
      ['nisc-research-strategy-2021:168', '我が国でも、2010年代に主な研究集会への', []],
      ['soumu-rd-request-r3:264', '2030年代に期待される', []],
    ],
  ],
  [
    'amounts and counts have units, ranges and words around them',
    [
      ['soumu-cyber-request-r2:36', '455百万円', ['455百万円=¥455000000']],
      ['soumu-cyber-request-r2:14', '予算額は14.6億の内数', ['14.6億=¥1460000000 内数']],
      ['soumu-rd-request-r3:75', '50.0億円（新規）', ['50.0億円=¥5000000000 新規']],
      [
        'nisc-research-strategy-2021:313',
        '総額：3～4000万円程度',
        ['3～4000万円=¥30000000 30000000..40000000 程度'],
      ],
      [
        'nisc-research-strategy-2021:312',
        '総額：1.5～5億円程度',
        ['1.5～5億円=¥150000000 150000000..500000000 程度'],
      ],
      ['made: a middle dot as decimal point', '51・9億円', ['51・9億円=¥5190000000']],
      ['made: an amount that falls', '△3.2億円', ['△3.2億円=¥-320000000']],
      ['made: a name and a colon', 'CYDER：15億円', ['CYDER=cyder', '15億円=¥1500000000']],
      [
        'soumu-ict-cyber-2021:752',
        '日本での感染者数が約 53.7 万、うち死亡者数が 9,671 人',
        ['53.7万=537000 約', '9,671人=9671人'],
      ],
      [
        'soumu-ict-cyber-2021:1032',
        '毎月約2,000件（日々約200件）',
        ['2,000件=2000件 約', '200件=200件 約'],
      ],
    ],
  ],
];

describe.each(HABITS)('%s', (_, rows) => {
  test.each(rows)('%s: %j', (__, text, expected) => {
    expect(seen(text)).toEqual(expected);
  });
});

test('a dash in a table is no amount', () => {
  const table = '事業\t令和元年度 予算額（億円）\t令和2年度 概算要求額（億円）\nCYDER\t-\t15.0\n';
  expect(seen(table)).toEqual([
    'CYDER=cyder',
    '令和元年度=2019年度',
    '令和2年度=2020年度',
    '15.0=¥1500000000',
  ]);
});
