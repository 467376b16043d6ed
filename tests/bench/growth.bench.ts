/**
 * How time grows with the glossary and with the text. `node tests/bench/growth.bench.ts [--write] [FILE…]` prints
 * the tables of docs/performance.md, and writes that page with `--write`. The text is the files, or the sample draft, repeated.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBuiltin } from '../../glossary/compile/builtin.ts';
import { plainText } from '../../glossary/document/plain-text.ts';
import { Matcher } from '../../glossary/matching/matcher.ts';
import type { Term } from '../../glossary/matching/model.ts';
import { read } from '../../glossary/reading.ts';
import { termsOf } from '../../glossary/terms.ts';

const ROOT = join(import.meta.dirname, '../..');
const NAMES = [100, 1_000, 10_000, 100_000];
const LENGTHS = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const ROUNDS = 5;
/** The widest bar, in characters. */
const WIDTH = 30;

const files = process.argv.slice(2).filter((word) => word !== '--write');
const unit = (files.length > 0 ? files : [join(ROOT, 'samples/draft.md')])
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const own = termsOf((await loadBuiltin()).entries);

function textOf(length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

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

/** The best of some rounds, in milliseconds. */
function best(run: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return Math.min(...times);
}

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

const million = plainText(textOf(1_000_000));
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
    const text = textOf(length);
    return { label: length.toLocaleString('en-US'), speed: length / 1_000 / best(() => run(text)) };
  });

const page = [
  '# Performance',
  '',
  `Printed by \`node tests/bench/growth.bench.ts --write\`: Node ${process.versions.node}, best of ${String(ROUNDS)} rounds. What matters is that a line of bars stays level: time then grows as the text does, and hardly with the glossary. Ratios against peers in the same run are printed by the other benches in tests/bench.`,
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
].join('\n');

console.log(page);
if (process.argv.includes('--write')) writeFileSync(join(ROOT, 'docs/performance.md'), page);
