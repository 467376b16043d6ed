import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf } from '#glossary/text/codes.ts';
import { budgetOf, NamePieces } from '#linter/name-pieces.ts';

const NAMES = [
  'サイバーセキュリティ戦略本部',
  'サイバーセキュリティ政策会議',
  '実践的サイバー防御演習',
  'サイバー防御',
  '任務保証',
];
const pieces = new NamePieces(NAMES);

/** The pieces that stand at a place, each with the names that have it. */
function standing(text: string, at: number): string[] {
  const codes = new Uint16Array(text.length + 40);
  codes.set(codesOf(text));
  const found: string[] = [];
  let piece = pieces.firstAt(codes, at);
  for (; piece >= 0; piece = pieces.nextAt(codes, at, piece)) {
    for (const { name, offset, end } of pieces.placesOf(piece))
      found.push(`${NAMES[name]?.slice(offset, end) ?? ''} ${String(name)}`);
  }
  return found.sort();
}

/** Each name in as many equal parts as it may have wrong letters, and one more. */
const PARTS = NAMES.flatMap((name, index) => {
  if (name.length < 6) return [];
  const count = budgetOf(name) + 1;
  return Array.from({ length: count }, (_, part) => ({
    index,
    text: name.slice(
      Math.floor((name.length * part) / count),
      Math.floor((name.length * (part + 1)) / count),
    ),
  }));
});

describe('pieces of names', () => {
  it('are found wherever they stand, and nowhere else', () => {
    const unit = fc.constantFrom('サイバー', 'セキュリティ', '戦略', '本部', '防御', 'の', '演習');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (words) => {
        const text = words.join('');
        for (let at = 0; at < text.length; at += 1) {
          const expected = PARTS.filter((part) => text.startsWith(part.text, at));
          expect(standing(text, at)).toEqual(
            expected.map((part) => `${part.text} ${String(part.index)}`).sort(),
          );
        }
      }),
    );
  });
});
