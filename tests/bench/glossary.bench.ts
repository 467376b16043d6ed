/** How large the compiled glossary is and how long it takes to load: `node tests/bench/glossary.bench.ts`. */
import { gzipSync } from 'node:zlib';
import { loadBuiltin } from '../../glossary/compile/builtin.ts';
import { packBundle, unpackBundle } from '../../glossary/compile/bundle.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { Matcher } from '../../glossary/matching/matcher.ts';
import { packTerms, termsOf, unpackTerms } from '../../glossary/terms.ts';
import { bestOf, threadTime } from './best-of.ts';

const ROUNDS = 20;
const bundle = await loadBuiltin();
const { entries } = bundle;

const kilobytes = (text: string): number => gzipSync(text, { level: 9 }).length / 1000;
const without = entries.map((entry) => ({ ...entry, figures: [], budget: [], editions: [] }));
const plain = JSON.stringify(packBundle({ ...bundle, entries: without }));
const packed = JSON.stringify(packBundle(bundle));
const terms = JSON.stringify(packTerms(termsOf(entries)));

/** What a page pays: code that has not run yet. */
const began = threadTime();
const { byteLength } = new Matcher(unpackTerms(JSON.parse(terms)));
const first = threadTime() - began;

console.log(`${String(entries.length)} entries, gzipped:`);
console.log(
  `  without figures, budgets and editions: ${kilobytes(plain).toFixed(1)} kB, ${((kilobytes(plain) / entries.length) * 500).toFixed(1)} kB per 500 entries (goal 120)`,
);
console.log(`  with everything: ${kilobytes(packed).toFixed(1)} kB`);
console.log(`  names alone (the content script): ${kilobytes(terms).toFixed(1)} kB`);
console.log(
  `loading in Node: ${bestOf(ROUNDS, () => new Glossary(unpackBundle(JSON.parse(packed)))).toFixed(1)} ms packed, ${bestOf(ROUNDS, () => new Glossary(JSON.parse(JSON.stringify(bundle)))).toFixed(1)} ms plain (goal 15)`,
);
console.log(
  `names to matcher, as the content script does: ${first.toFixed(0)} ms the first time, ${bestOf(ROUNDS, () => new Matcher(unpackTerms(JSON.parse(terms)))).toFixed(1)} ms (goal 30), ${(byteLength / 2 ** 20).toFixed(2)} MB of tables`,
);
