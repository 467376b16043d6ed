import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf } from '#linter/edit-band.ts';
import { editsBetween } from '#linter/slips.ts';

/** The ends that a name reaches from the beginning of a text on, as the text up to each and its cost. */
function forwards(name: string, text: string, budget = 2): string[] {
  const walk = { text, textAt: 0, name, nameAt: 0, step: 1 } as const;
  return endsOf(walk, budget).map(({ at, cost }) => `${text.slice(0, at)} ${String(cost)}`);
}

/** … and from the end of a text towards its beginning. */
function backwards(name: string, text: string, budget = 2): string[] {
  const walk = { text, textAt: text.length - 1, name, nameAt: name.length - 1, step: -1 } as const;
  return endsOf(walk, budget).map(({ at, cost }) => `${text.slice(at + 1)} ${String(cost)}`);
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

describe('the ends that a name reaches', () => {
  it.each([
    ['戦略本部', '戦略本部の', ['戦略本部 0']],
    ['戦略本部', '戦術本部の', ['戦術本部 1']],
    ['戦略本部', '戦本部の会議', ['戦本部 1']],
    ['戦略本部', '略戦本部', ['略戦本部 1']],
    ['戦略本部', '経済財政', []],
  ])('%s in %s', (name, text, ends) => {
    expect(forwards(name, text, 1)).toEqual(ends);
  });

  it('goes towards the beginning as well', () => {
    expect(backwards('戦略本部', '国家戦術本部', 1)).toEqual(['戦術本部 1']);
  });

  it('costs what the edits between name and text cost', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'戦略本部会'), maxLength: 9 });
    fc.assert(
      fc.property(letters, letters, (name, text) => {
        for (const end of forwards(name, text)) {
          const [reached = '', cost] = end.split(' ');
          expect(Number(cost)).toBe(editsBetween(name, reached).length);
        }
        const mirrored = forwards(reversed(name), reversed(text));
        expect(backwards(name, text)).toEqual(
          mirrored.map((end) => reversed(end.slice(0, -2)) + end.slice(-2)),
        );
      }),
    );
  });
});
