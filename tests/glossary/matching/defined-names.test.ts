import { describe, expect, test } from 'vitest';
import { plainText } from '../../../glossary/document/plain-text.ts';
import { findDefinitions } from '../../../glossary/matching/defined-names.ts';
import { Matcher } from '../../../glossary/matching/matcher.ts';
import { codesOf } from '../../../glossary/text/codes.ts';
import { found, term } from './sample.ts';

const MATCHER = new Matcher([
  term('国立研究開発法人情報通信研究機構', 'nict'),
  term('NICT', 'nict', { form: 'short', exact: true }),
  term('インターネットサービスプロバイダ', 'isp'),
  term('認定送信型対電気通信設備サイバー攻撃対処協会', 'association'),
  term('重要インフラの情報セキュリティに係る第4次行動計画', 'plan'),
  term('サイバーセキュリティ戦略本部', 'headquarters'),
  term('サイバーセキュリティ基本法', 'basic-act'),
  term('SECUNITY', 'secunity'),
  term('総務省', 'mic'),
]);

/** A definition, words from further on in the same text, and the mentions in both. */
const REAL: readonly (readonly [
  origin: string,
  text: string,
  later: string,
  mentions: string[],
])[] = [
  [
    'soumu-ict-cyber-2021:1015',
    '国立研究開発法人情報通信研究機構（以下「NICT」という。）の',
    'NICT が IoT 機器を調査し',
    ['国立研究開発法人情報通信研究機構=nict', 'NICT=nict@'],
  ],
  [
    'soumu-ict-cyber-2021:2385',
    'インターネットサービスプロバイダ（以下「ISP」という。）と連携し、',
    '各ISPにおいて架電や往訪も含めた',
    ['インターネットサービスプロバイダ=isp', 'ISP=isp@'],
  ],
  [
    'soumu-ict-cyber-2021:606',
    '（認定送信型対電気通信設備サイバー攻撃対処協会。以下\n\n「認定協会」という。）を',
    '認定協\n会経由でISPに通知し、',
    ['認定送信型対電気通信設備サイバー攻撃対処協会=association', '認定協\n会=association@'],
  ],
  [
    'soumu-ict-cyber-2021:2626',
    '「重要インフラの情報セキュリティに係る第４次⾏動計画」（平成29年４⽉18⽇サイバーセキュリティ戦略本部決定\u2003令和２年１⽉30⽇サイバーセキュリティ戦略\n本部最終改定。以下「第４次⾏動計画」という。）',
    '第４次⾏動計画を踏まえ、',
    [
      '重要インフラの情報セキュリティに係る第４次⾏動計画=plan',
      'サイバーセキュリティ戦略本部=headquarters',
      'サイバーセキュリティ戦略\n本部=headquarters',
      '第４次⾏動計画=plan@',
    ],
  ],
  [
    'soumu-ict-cyber-2021:1495',
    'コミュニティ（以下「地域\n\nSECUNITY」という。）',
    '「地域 SECUNITY」の構築に向け',
    [],
  ],
];

describe('short names that a document defines', () => {
  test.each(REAL)('%s: %j', (_, text, later, mentions) => {
    const mentioned = MATCHER.findMentions(plainText(`${text}。\n\n${later}`));
    expect(
      mentioned.map(
        ({ surface, entryId, definedAt }) => `${surface}=${entryId}${definedAt ? '@' : ''}`,
      ),
    ).toEqual(mentions);
  });

  test.each([
    ['単に', 'サイバーセキュリティ基本法（以下、単に「基本法」という。）。基本法は', 1],
    ['と呼ぶ', 'サイバーセキュリティ基本法（以下「基本法」と呼ぶ。）。基本法は', 1],
    ['と略す', 'サイバーセキュリティ基本法（以下「基本法」と略す。）。基本法は', 1],
    ['only the quotes', 'サイバーセキュリティ基本法（以下「基本法」）。基本法は', 1],
    ['without brackets', 'サイバーセキュリティ基本法を以下「基本法」という。基本法は', 1],
    [
      'a law’s number before it',
      'サイバーセキュリティ基本法（平成26年法律第104号。以下「基本法」という。）。基本法は',
      1,
    ],
    ['the name in quotes', '「サイバーセキュリティ基本法」（以下「基本法」という。）。基本法は', 1],
    [
      'before the definition',
      '基本法は。サイバーセキュリティ基本法（以下「基本法」という。）。',
      0,
    ],
    ['a longer word', 'サイバーセキュリティ基本法（以下「本法」という。）。本法人、日本法', 0],
    ['not defining', 'サイバーセキュリティ基本法（以下「基本法」に示す。）。基本法は', 0],
    [
      'of something else',
      'サイバーセキュリティ基本法と別のもの（以下「基本法」という。）。基本法は',
      0,
    ],
  ])('%s', (_, text, count) => {
    const defined = MATCHER.findMentions(plainText(text)).filter(({ definedAt }) => definedAt);
    expect(defined).toHaveLength(count);
  });

  test('say where they are defined, and keep the spelling of the glossary', () => {
    const text = '国立研究開発法人情報通信研究機構（以下「ＮＩＣＴ」という。）。ＮＩＣＴは';
    const [, mention] = MATCHER.findMentions(plainText(text));
    expect(mention).toMatchObject({
      surface: 'ＮＩＣＴ',
      entryId: 'nict',
      form: 'short',
      term: 'NICT',
    });
    expect(text.slice(mention?.definedAt?.start, mention?.definedAt?.end)).toBe('以下「ＮＩＣＴ」');
  });

  test('the last definition before a place counts', () => {
    const text =
      '総務省（以下「本省」という。）の本省。国立研究開発法人情報通信研究機構（以下「本省」という。）の本省。';
    expect(found(MATCHER, text)).toEqual([
      '総務省=mic',
      '本省=mic',
      '国立研究開発法人情報通信研究機構=nict',
      '本省=nict',
    ]);
  });

  test('what the document says goes before what the glossary knows', () => {
    const text = '総務省（以下「NICT」という。）。NICTは';
    expect(found(MATCHER, text)).toEqual(['総務省=mic', 'NICT=mic']);
  });

  test('a name of the glossary within a longer name of the document is none', () => {
    const text = 'この連絡会（以下「総務省連絡会」という。）は、総務省連絡会と総務省で';
    const starts = MATCHER.findMentions(plainText(text)).map(({ start }) => start);
    expect(starts).toEqual([text.lastIndexOf('総務省')]);
  });
});

test.each([
  ['以下「甲乙」という', '甲乙'],
  ['以下、総称して「甲乙」という', '甲乙'],
  ['以下「甲」という', undefined],
  ['以下「甲「乙」丙」という', undefined],
  ['以下の「甲乙」という', '甲乙'],
  ['以下に掲げる事業のうち「甲乙」という', undefined],
  ['以下「甲乙」である', undefined],
  ['以上「甲乙」という', undefined],
])('definitions: %j', (text, name) => {
  expect(findDefinitions(codesOf(text), text.length)[0]?.name).toBe(name);
});
