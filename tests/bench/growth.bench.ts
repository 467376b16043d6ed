/**
 * How time grows with the glossary and with the text, hostile text included. `node
 * tests/bench/growth.bench.ts [--write] [FILE…]` prints docs/performance.md, and writes that page with
 * `--write`. The text is the files, or the sample draft, repeated; the ratios are those that the
 * other benches print of the same text.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBuiltin } from '../../glossary/compile/builtin.ts';
import { plainText } from '../../glossary/document/plain-text.ts';
import { Matcher } from '../../glossary/matching/matcher.ts';
import type { Term } from '../../glossary/matching/model.ts';
import { read } from '../../glossary/reading.ts';
import { termsOf } from '../../glossary/terms.ts';
import { bestOf, textOf } from './best-of.ts';

const ROOT = join(import.meta.dirname, '../..');
const NAMES = [100, 1_000, 10_000, 100_000];
const LENGTHS = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const ROUNDS = 5;
/** The widest bar, in characters. */
const WIDTH = 30;

const files = process.argv.slice(2).filter((word) => word !== '--write');
const draft = readFileSync(join(ROOT, 'samples/draft.md'), 'utf8');
const own = termsOf((await loadBuiltin()).entries);

/** The glossary's names, and made-up ones of the same make. */
function names(count: number): Term[] {
  const made = own.slice(0, count);
  for (let index = 0; made.length < count; index++) {
    made.push({
      surface: `第${String(index)}次情報通信基盤整備推進計画`,
      entryId: `made-${String(index)}`,
      form: 'name',
    });
  }
  return made;
}

const best = (run: () => void): number => bestOf(ROUNDS, run);

interface Row {
  readonly label: string;
  /** Million characters a second. */
  readonly speed: number;
}

function table(title: string, what: string, rows: readonly Row[]): string[] {
  const most = Math.max(...rows.map(({ speed }) => speed));
  return [
    `## ${title}`,
    '',
    `| ${what} | million characters a second | |`,
    '| ---: | ---: | :--- |',
    ...rows.map(
      ({ label, speed }) =>
        `| ${label} | ${speed.toFixed(1)} | ${'█'.repeat(Math.max(1, Math.round((speed / most) * WIDTH)))} |`,
    ),
    '',
  ];
}

const million = plainText(textOf(files, draft, 1_000_000));
const byNames = NAMES.map((count) => {
  const matcher = new Matcher(names(count));
  return {
    label: count.toLocaleString('en-US'),
    speed: 1_000 / best(() => void matcher.findMentions({ ...million })),
  };
});
const matcher = new Matcher(own);
const byLength = (run: (text: string) => void): Row[] =>
  LENGTHS.map((length) => {
    const text = textOf(files, draft, length);
    return { label: length.toLocaleString('en-US'), speed: length / 1_000 / best(() => run(text)) };
  });

/** What a text must not be able to do: make reading slower than in proportion to its length. */
const HOSTILE = [
  ['one kanji', '情'],
  ['open brackets', '（'],
  ['digits', '1'],
  ['eras without years', '令和'],
  ['line ends', '\n'],
  ['pages of nothing but numbers', '1\n'],
  ['definitions of short names', '（以下「情報」という。）'],
  ['references', '上記①'],
] as const;

const hostile = HOSTILE.map(([name, unit]) => {
  const [small, large] = [1_000_000, 4_000_000].map((length) => {
    const text = textOf([], unit, length);
    return bestOf(1, () => void read(plainText(text), matcher));
  });
  return `| ${name} | ${(small ?? 0).toFixed(0)} | ${(large ?? 0).toFixed(0)} | ${((large ?? 0) / (small ?? 1)).toFixed(1)} |`;
});

/** What another bench prints of the same text. */
function printedBy(bench: string): string[] {
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, bench), ...files]);
  return ['```', ...printed.toString().trimEnd().split('\n'), '```', ''];
}

const page = [
  '# Performance',
  '',
  `Printed by \`node tests/bench/growth.bench.ts --write\`: Node ${process.versions.node}, best of ${String(ROUNDS)} rounds, in the time that one thread had a processor. What matters is that a line of bars stays level: time then grows as the text does, and hardly with the glossary. ${files.length > 0 ? 'The text is five government papers, repeated.' : 'The text is samples/draft.md, repeated.'}`,
  '',
  ...table('Finding names in 1,000,000 characters, as the glossary grows', 'names', byNames),
  ...table(
    `Finding ${own.length.toLocaleString('en-US')} names, as the text grows`,
    'characters',
    byLength((text) => void matcher.findMentions(plainText(text))),
  ),
  ...table(
    'Reading a plain text whole (names, figures, claims, references), as it grows',
    'characters',
    byLength((text) => void read(plainText(text), matcher)),
  ),
  '## Reading hostile text',
  '',
  'One thing over and over, read whole: milliseconds for one million and for four million characters. Four times the text takes four times as long.',
  '',
  '| text | 1,000,000 | 4,000,000 | times as long |',
  '| :--- | ---: | ---: | ---: |',
  ...hostile,
  '',
  '## Beside one regular expression',
  '',
  'Printed by `node tests/bench/matching.bench.ts`: names found in text as it stands, beside one alternation of the same names on text that is in normal form already.',
  '',
  ...printedBy('matching.bench.ts'),
  '## Figures, claims and references',
  '',
  'Printed by `node tests/bench/reading.bench.ts`.',
  '',
  ...printedBy('reading.bench.ts'),
  '## Loading',
  '',
  'Printed by `node tests/bench/glossary.bench.ts`.',
  '',
  ...printedBy('glossary.bench.ts'),
].join('\n');

process.stdout.write(page);
if (process.argv.includes('--write')) {
  const file = join(ROOT, 'docs/performance.md');
  // What is measured by hand, with whole processes, stands behind and stays.
  const byHand = /\n## Linting\n[\s\S]*/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  writeFileSync(file, page + byHand);
}
