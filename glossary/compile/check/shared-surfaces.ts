import type { Term } from '../../matching/model.ts';
import type { Entry } from '../../model.ts';
import { surfaceKey } from '../../surface-key.ts';
import { termsOfEntry } from '../../terms.ts';
import type { Sited } from '../load.ts';
import type { Problem } from '../problem.ts';
import { surfacePath } from '../surface-path.ts';
import type { Check } from './check.ts';
import { problemAt } from './check.ts';

interface Holder {
  readonly entry: Sited<Entry>;
  readonly term: Term;
}

/** A surface that two entries claim has cues on both sides, and not the same ones. */
export default {
  id: 'shared-surfaces',
  run: ({ entries }) => {
    const holders = new Map<string, Holder[]>();
    for (const entry of entries) {
      for (const term of termsOfEntry(entry.value)) {
        const key = surfaceKey(term.surface).toLowerCase();
        const known = holders.get(key);
        if (known === undefined) holders.set(key, [{ entry, term }]);
        else known.push({ entry, term });
      }
    }
    return [...holders.values()].flatMap(claims);
  },
} satisfies Check;

function claims(holders: readonly Holder[]): Problem[] {
  return holders.flatMap((later, index) =>
    holders
      .slice(0, index)
      .filter((earlier) => earlier.entry !== later.entry && canMeet(earlier.term, later.term))
      .flatMap((earlier) => {
        const missing =
          later.term.cues === undefined
            ? later
            : earlier.term.cues === undefined
              ? earlier
              : undefined;
        if (missing !== undefined) return [noCues(missing, missing === later ? earlier : later)];
        return sameCues(earlier.term, later.term) ? [noDifference(later, earlier)] : [];
      }),
  );
}

/** Two exact surfaces that differ in capitals never stand for each other. */
function canMeet(a: Term, b: Term): boolean {
  return !(a.exact === true && b.exact === true && surfaceKey(a.surface) !== surfaceKey(b.surface));
}

function sameCues(a: Term, b: Term): boolean {
  return cueKey(a) === cueKey(b);
}

function cueKey({ cues = [] }: Term): string {
  return JSON.stringify(cues.map(surfaceKey).sort());
}

function noCues({ entry, term }: Holder, other: Holder): Problem {
  return problemAt(
    entry,
    surfacePath(entry.value, term.surface),
    'error',
    {
      ja: `「${term.surface}」は「${other.entry.value.id}」の名前でもありますが、手がかり（cues）がありません`,
      en: `"${term.surface}" is also a name of "${other.entry.value.id}", and has no cues`,
    },
    {
      ja: '両方に match.cues を書き、近くの言葉で区別できるようにしてください',
      en: 'give both match.cues: words nearby that tell them apart',
    },
  );
}

function noDifference({ entry, term }: Holder, other: Holder): Problem {
  return problemAt(
    entry,
    surfacePath(entry.value, term.surface),
    'error',
    {
      ja: `「${term.surface}」の手がかり（cues）が「${other.entry.value.id}」と同じです`,
      en: `the cues of "${term.surface}" are those of "${other.entry.value.id}"`,
    },
    { ja: '違う言葉にしてください', en: 'choose words that tell them apart' },
  );
}
