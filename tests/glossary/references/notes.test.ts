import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passages } from '../../../glossary/document/model.ts';
import { findReferences } from '../../../glossary/references/references.ts';
import { documentOf, type Piece } from './documents.ts';

/** The marks of notes, each with what it leads to: 1→1 https://…. */
function notes(...pieces: readonly Piece[]): string[] {
  const document = documentOf(...pieces);
  return findReferences(document).flatMap(({ kind, text, targets }) => {
    if (kind !== 'note') return [];
    const led = targets.map(({ start }) => document.text.slice(start, start + 6));
    return `${text}→${led.join('|')}`;
  });
}

const note = (text: string): Piece => ({ kind: 'note', text });

// IoT・5Gセキュリティ総合対策2021 (総務省), whose text has lost the raised type of its footnotes.
const NISC = '1 https://www.nisc.go.jp/conference/cs/dai28/pdf/28shiryou01.pdf';
const OODA = '2 「Observe（観察）」「Orient（状況判断、方向づけ）」のこと。';
const ISAC = '3 ISAC は Information Sharing and Analysis Center の略で、';

describe('numbers glued to words lead to the notes at the foot of the page', () => {
  it.each<[string, Piece[], string[]]>([
    [
      'behind kanji, a name in capitals and the end of a sentence',
      [
        '次期サイバーセキュリティ戦略の骨子1においては、サイバー空間があらゆる主体が',
        note(NISC),
        'いわゆる OODA ループ2的な対応やリスク評価機能の強化の観点から',
        note(OODA),
        '一般社団法人 ICT-ISAC3が「認定送信型対電気通信設備サイバー攻撃対処協会」に認定された。ICT-ISAC は',
        note(ISAC),
        'セキュリティの確保が最大の課題とされている4。',
        note('4 テレワークセキュリティに関する実態調査結果'),
      ],
      ['1→1 http', '2→2 「Obs', '3→3 ISAC', '4→4 テレワー'],
    ],
    [
      'behind a bracket and before a verb; two notes of one page',
      [
        'テレワーク環境の実現等に寄与する可能性が大きい\n1。一方、既に利用が進んでいるサービスも存在2するなど',
        note('1 「政府情報システムにおけるクラウドサービスの利用に係る基本方針」'),
        note('2 例えば、米国の Microsoft 社の発表によれば'),
        '「Society 5.0 の先行実現の場」3である。',
        note('3 スマートシティについては'),
      ],
      ['1→1 「政府情', '2→2 例えば、', '3→3 スマート'],
    ],
  ])('%s', (_, pieces, expected) => {
    expect(notes(...pieces)).toEqual(expected);
  });

  it.each<[string, Piece[]]>([
    ['no note of that number', ['G7 や骨子1においては']],
    ['the number is the name’s own', ['暗号化には WPA1が用いられる。', note(NISC)]],
    ['a word that numbers things', ['案1の場合と案2の場合がある。', note(NISC)]],
    ['a number that counts', ['第1に、平成1の、レベル1で、1年1月', note(NISC)]],
    ['a list in running text', ['うち1は総務省が、2,1の', note(NISC)]],
    ['a wide digit', ['骨子１においては', note(NISC)]],
    ['a number apart', ['骨子 1においては', note(NISC)]],
    ['two places that may be meant', ['骨子1においては、戦略1では', note(NISC)]],
    ['the mark would follow its note', [note(NISC), '骨子1においては']],
    ['a reference of another kind', ['図1に示す。別紙1の様式', note(NISC)]],
    ['a year in a note', ['骨子2020においては', note('2020 年度の調査')]],
  ])('not where %s', (_, pieces) => {
    expect(notes(...pieces)).toEqual([]);
  });

  it('takes what begins with the missing number for a note only among notes', () => {
    const item = (text: string): Piece => ({ kind: 'list-item', text });
    // Sections in wide digits; note 8 of the paper stands behind a list within note 7.
    const heading: Piece = { kind: 'heading', text: '３ 個別分野の取組' };
    const marks = '新たなネットワークモデル1も考案され、「先行実現の場」2である。意見3が';
    expect(
      notes(heading, marks, note('1 米国'), '・信頼できない', item('2 都市'), note('3 会')),
    ).toEqual(
      ['1→1 米国\n・', '2→2 都市\n', '3→3 会\n'].map((text) =>
        expect.stringContaining(text.slice(0, 4)),
      ),
    );
    expect(notes(heading, marks, note('1 米国'), item('4 都市'), '2の')).toEqual([
      expect.stringContaining('1→1'),
    ]);
    // Where sections are numbered so as well, such an item may be a section.
    expect(notes(marks, note('1 米国'), item('2 都市'), note('3 会'))).toEqual([
      expect.stringContaining('1→1'),
      expect.stringContaining('3→3'),
    ]);
  });
});

describe('raised numbers', () => {
  // Chromium and pdf.js give the footnotes of ministries’ PDFs as smaller, raised digits.
  it.each<[string, Piece[], string[]]>([
    [
      '¹, ²⁾ and ³ wherever they stand',
      ['RPA¹や、JPCERT²⁾ の 3 か国³', note('1 甲'), note('2) 乙'), note('3 丙')],
      ['¹→1 甲', '²⁾→2) 乙', '³→3 丙'],
    ],
    ['notes with raised numbers of their own', ['RPA¹⁰の', note('¹⁰ 甲')], ['¹⁰→¹⁰ 甲']],
    [
      'notes that begin again on each page',
      ['RPA¹の', note('1 甲'), 'AI¹の', note('1 乙')],
      ['¹→1 甲', '¹→1 乙'],
    ],
    [
      'a paragraph over two pages: either note',
      ['RPA¹と、次の頁のAI¹の', note('1 甲'), '本', note('1 乙')],
      ['¹→1 甲', '¹→1 甲本|1 乙'],
    ],
    [
      '注1 and 注2 as the notes',
      ['RPA¹とAI²', note('注1 甲'), note('注2 乙')],
      ['¹→注1 甲', '²→注2 乙'],
    ],
    [
      'not powers',
      ['面積は100m²、10²、5km²である。戦略¹は', note('1 甲'), note('2 乙')],
      ['¹→1 甲'],
    ],
    ['not without a note', ['RPA³', note('1 甲')], []],
    // 統合イノベーション戦略推進会議: 「※ 2. 中小企業等の…」 in a table that lost its order.
    ['not items that look like notes', ['システム²の', '※2 中小企業等', '※3 安全な'], []],
    [
      'and no glued ones beside them',
      ['RPA¹、骨子2において', note('1 甲'), note('2 乙')],
      ['¹→1 甲'],
    ],
  ])('%s', (_, pieces, expected) => {
    expect(notes(...pieces).map((text) => text.replaceAll('\n', ''))).toEqual(
      expected.map((text) => expect.stringContaining(text)),
    );
  });
});

describe('※ and 注', () => {
  it.each<[string, Piece[], string[]]>([
    // Slides of 総務省における…の取組 (000): ※1 and ※2 on one slide, ※¹ and ※² on a later one.
    [
      'begin again on a later slide, raised or not',
      [
        'RPA※1やGPAI※2の取組',
        note('※1 RPA'),
        note('※2 GPA'),
        '「緊急提言」※¹と、「総合対策」※²について、必要な改定を行い',
        note('※¹ 20年'),
        note('※² IoT'),
      ],
      ['※1→※1 RPA', '※2→※2 GPA', '※¹→※¹ 20年', '※²→※² IoT'],
    ],
    [
      'stay several where a slide has no mark',
      ['RPA※1の取組', note('※1 RPA'), note('※1 GPA')],
      ['※1→※1 RPA|※1 GPA'],
    ],
  ])('%s', (_, pieces, expected) => {
    expect(notes(...pieces).map((text) => text.replaceAll('\n', ''))).toEqual(expected);
  });
});

it('holds on any text: in order, without overlaps, targets in the document', () => {
  const word = fc.constantFrom(
    '骨子',
    '1',
    '2',
    '¹',
    '²⁾',
    '※',
    '。',
    'ICT-ISAC',
    'において',
    ' ',
    '第',
    '\n',
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
  const kind = fc.constantFrom('paragraph', 'note', 'heading', 'list-item');
  const blocks = fc.array(fc.record({ text, kind }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(blocks, (pieces) => {
      const document = documentOf(...pieces);
      const read = passages(document);
      let last = 0;
      for (const { start, end, targets } of findReferences(document)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(read.some((passage) => passage.start <= start && end <= passage.end)).toBe(true);
        for (const target of targets) expect(target.end).toBeLessThanOrEqual(document.text.length);
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});

it('reads thousands of notes and marks in time', () => {
  const pieces = Array.from({ length: 3000 }, (_, index): Piece[] => [
    `骨子において、ABC${'¹²³'.charAt(index % 3)}が、ABC${index % 7}が`,
    note(`${(index % 3) + 1} 甲`),
  ]).flat();
  expect(notes(...pieces).length).toBe(3000);
});
