import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareMarks } from '../../../glossary/references/bare-marks.ts';
import { findReferences } from '../../../glossary/references/references.ts';
import { documentOf } from './documents.ts';
import type { Piece } from './documents.ts';

/** Each mark with the note to which it leads. */
function led(...pieces: readonly Piece[]): [mark: string, note: string][] {
  const document = documentOf(...pieces);
  return bareMarks(document).map(({ text, targets }) => [
    text,
    targets.map(({ start, end }) => document.text.slice(start, end).trim()).join(' | '),
  ]);
}

const AI_NOTE = '*統合イノベーション戦略推進会議決定（平成31年3月）';
const IOT_NOTE = '※：Internet of Thingsの略';

describe('bare marks (令和３年度総務省科学技術関係予算概算要求について)', () => {
  test.each<[pieces: readonly Piece[], marks: readonly [string, string][]]>([
    [
      [
        '「人間中心のAI社会原則」*に基づき、実現すべき未来像を共有',
        { text: AI_NOTE, kind: 'note' },
      ],
      [['*', AI_NOTE]],
    ],
    [['人工知能(AI)、IoT[※]などサイバー空間における知見', '恩恵', IOT_NOTE], [['[※]', IOT_NOTE]]],
    [['RPA※の実装', '※ Robotic Process Automation'], [['※', '※ Robotic Process Automation']]],
    [
      ['RPA※の実装', '※ 甲の略', 'GPAI※における連携', '※ 乙の略'],
      [
        ['※', '※ 甲の略'],
        ['※', '※ 乙の略'],
      ],
    ],
    // Two marks before one note, a remark that no mark leads to, a note before its mark.
    [['RPA※の実装、GPAI※における連携', '※ いずれも略称'], []],
    [['本事業は継続する。', '※ 令和元年度補正予算で措置'], []],
    [['※ 甲の略', 'RPA※の実装'], []],
    [['RPA※の実装', '*甲の略'], []],
    // Products, emphasis, a remark within a line, numbered marks.
    [['8*3は24、a * b', '*甲の略'], []],
    [['**重要**な論点', '**甲**の略'], []],
    [['予算額は10億円 ※一部抜粋', '※ 甲の略'], []],
    [['RPA※1の実装', '※1 甲の略'], []],
    [['RPA※の実装', { text: '※ 甲の略', quoted: true }], []],
    [['RPA※の実装', 'あ'.repeat(5000), '※ 甲の略'], []],
  ])('%j', (pieces, marks) => {
    expect(led(...pieces)).toEqual(marks);
  });

  test('stand among the other references in order', () => {
    const document = documentOf('AI※は図１のとおりIoT¹と', '図１ 甲', '※ 乙', '1 丙');
    const references = findReferences(document);
    expect(references.map(({ text }) => text)).toEqual(['※', '図１']);
    expect(references.map(({ start }) => start)).toEqual(
      references.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  test('each mark of any text leads to one note behind it', () => {
    const piece = fc.string({
      unit: fc.constantFrom('※', '*', '[', ']', 'A', '語', 'の', ' ', '1'),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        for (const { end, targets } of bareMarks(documentOf(...pieces))) {
          expect(targets).toHaveLength(1);
          expect(targets[0]?.start).toBeGreaterThanOrEqual(end);
        }
      }),
    );
  });
});
