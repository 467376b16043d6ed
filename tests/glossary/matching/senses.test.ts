import { describe, expect, test } from 'vitest';
import { Matcher } from '../../../glossary/matching/matcher.ts';
import { found, term } from './sample.ts';

/** One surface with cues: a programme, or an ordinary word. */
const NOTICE = new Matcher([
  term('NOTICE', 'notice', { exact: true, cues: ['注意喚起', 'IoT機器'] }),
  term('注意喚起プロジェクト', 'notice', { form: 'variant' }),
]);

describe('a surface that may be an ordinary word', () => {
  test.each([
    // soumu-ict-cyber-2021:1024
    ['喚起の語が同じ文に', '利用者に注意喚起を行うプロジェクト「NOTICE」を実施する。', 1],
    ['同じ段落の別の文に', 'NOTICEを実施する。利用者に注意喚起を行う。', 1],
    ['文書の別の段落に', 'NOTICEを実施する。\n\n# 次\n\n利用者に注意喚起を行う。', 1],
    ['どこにもない', 'NOTICE: 館内での飲食はご遠慮ください。', 0],
    ['大文字でない', 'notice 注意喚起', 0],
    ['手掛かりが空白や全角で書かれている', 'NOTICEはＩｏＴ 機器の', 1],
    ['同じ事業の別の名前がある', '注意喚起プロジェクトが始まった。NOTICEは', 1],
  ])('%s', (_, text, count) => {
    expect(found(NOTICE, text).filter((one) => one.startsWith('NOTICE='))).toHaveLength(count);
  });

  test('a cue in letters is not half a word, one in kanji may be', () => {
    const matcher = new Matcher([term('CURE', 'cure', { cues: ['NICT', '予算'] })]);
    expect(found(matcher, 'CUREとNICTERの比較')).toEqual([]);
    expect(found(matcher, 'CUREとNICTの連携')).toEqual(['CURE=cure']);
    expect(found(matcher, 'CUREの補正予算案')).toEqual(['CURE=cure']);
  });

  test('a cue within the surface itself tells nothing', () => {
    const matcher = new Matcher([term('SIPプロジェクト', 'sip', { cues: ['プロジェクト'] })]);
    expect(found(matcher, 'SIPプロジェクトのプロジェクト')).toEqual([]);
  });
});

/** Two bodies with one acronym. */
const NCO = new Matcher([
  term('国家サイバー統括室', 'cyber-office'),
  term('NCO', 'cyber-office', { form: 'short', exact: true, cues: ['サイバー', '内閣官房'] }),
  term('NCO', 'observation', { form: 'short', exact: true, cues: ['観測', '衛星'] }),
]);

describe('a surface of two entries', () => {
  test.each([
    ['the sentence decides', 'サイバー対策はNCOが担う。', ['NCO=cyber-office']],
    ['the other way', '観測はNCOが担う。', ['NCO=observation']],
    [
      'the nearer cue counts',
      '衛星による観測をNCOが担う。サイバー対策は別である。',
      ['NCO=observation'],
    ],
    [
      'each sentence for itself',
      '観測はNCOが、防御は別の者が担う。サイバー対策もNCOである。',
      ['NCO=observation', 'NCO=cyber-office'],
    ],
    [
      'the fuller name in the text',
      '# 国家サイバー統括室\n\nNCOが担う。',
      ['国家サイバー統括室=cyber-office', 'NCO=cyber-office'],
    ],
    [
      'the fuller name in brackets',
      'NCO（国家サイバー統括室）',
      ['NCO（国家サイバー統括室）=cyber-office'],
    ],
    [
      'both near: all candidates',
      'サイバー対策と衛星はNCOが担う。',
      ['NCO=?cyber-office|observation'],
    ],
    ['none near: all candidates', 'NCOが担う。', ['NCO=?cyber-office|observation']],
  ])('%s', (_, text, mentions) => {
    expect(found(NCO, text)).toEqual(mentions);
  });
});

describe('a surface of one entry that needs no cue and one that does', () => {
  const matcher = new Matcher([
    term('AIP', 'project'),
    term('AIP', 'package', { cues: ['統合パッケージ'] }),
  ]);

  test.each([
    ['the first, without cues', 'AIPについて', ['AIP=project']],
    ['the second, with its cue', 'AIPは統合パッケージである', ['AIP=package']],
  ])('%s', (_, text, mentions) => {
    expect(found(matcher, text)).toEqual(mentions);
  });
});

test('two entries without cues cannot be told apart, unless one is named elsewhere', () => {
  const matcher = new Matcher([
    term('AIP', 'one'),
    term('AIP', 'two'),
    term('統合プロジェクト', 'two', { form: 'variant' }),
  ]);
  expect(found(matcher, 'AIPについて')).toEqual(['AIP=?one|two']);
  expect(found(matcher, '統合プロジェクト、以下AIPについて')).toEqual([
    '統合プロジェクト=two',
    'AIP=two',
  ]);
});

test('capitals tell two entries apart before cues are asked', () => {
  const matcher = new Matcher([
    term('Cure', 'verb', { exact: true }),
    term('CURE', 'repository', { exact: true }),
  ]);
  expect(found(matcher, 'CUREとCureとcure')).toEqual(['CURE=repository', 'Cure=verb']);
});

test('one entry by two terms: the one without cues decides', () => {
  const matcher = new Matcher([
    term('Scope', 'scope', { form: 'variant', cues: ['総務省'] }),
    term('SCOPE', 'scope', { form: 'short', exact: true }),
  ]);
  expect(found(matcher, 'SCOPEの採択')).toEqual(['SCOPE=scope']);
  expect(found(matcher, 'scopeの採択')).toEqual([]);
  expect(found(matcher, '総務省のscope')).toEqual(['scope=scope']);
});
