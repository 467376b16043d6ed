/**
 * What one keystroke costs in a draft of 50,000 characters, in milliseconds. `node
 * tests/bench/language-server.bench.ts [FILE]`: the file's beginning, or the sample draft over and over.
 *
 * - keystroke: the edit arrives, is applied, and the next request is answered: what a person waits for.
 *   The goal is 50.
 * - check: what follows once typing rests: the whole document read and linted, in two steps between
 *   which the server answers. Beside it, the first step as it would be without reuse.
 */
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { Bench } from 'tinybench';
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { loadGlossary } from '../../glossary/index.ts';
import { formatOf, lintDocument } from '../../linter/engine.ts';
import { serve } from '../../linter/language-server.ts';
import { MarkdownTrees } from '../../linter/language-server/markdown-trees.ts';

const LENGTH = 50_000;
const file = process.argv[2];
const unit = readFileSync(file ?? new URL('../../samples/draft.md', import.meta.url), 'utf8');
const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
const uri = 'file:///bench/draft.md';

const [up, down] = [new PassThrough(), new PassThrough()];
const server = createConnection(
  ProposedFeatures.all,
  new StreamMessageReader(up),
  new StreamMessageWriter(down),
);
serve(server, { values: {}, home: '/' });
const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
client.listen();
const published = new Promise<void>((resolve) => {
  client.onNotification('textDocument/publishDiagnostics', () => resolve());
});
await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
await client.sendNotification('initialized', {});
await client.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'markdown', version: 1, text },
});
await published;

const line = Math.floor(text.split('\n').length / 2);
let version = 1;
async function keystroke(): Promise<void> {
  version += 1;
  const at = { line, character: 0 };
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: at, end: at }, text: 'さ' }],
  });
  await client.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position: { line, character: 1 },
  });
}

const glossary = await loadGlossary();
const trees = new MarkdownTrees();
const halfway = Math.floor(text.length / 2);
let typed = text;
function edited(): string {
  typed = `${typed.slice(0, halfway)}さ${typed.slice(halfway)}`;
  return typed;
}

const bench = new Bench({ time: 2000, iterations: 10, warmupIterations: 5 });
bench.add('keystroke, until the next request is answered', keystroke);
bench.add('check, first step: read what was touched', () => {
  trees.parse(edited());
});
bench.add('          the same without reuse', () => {
  formatOf('draft.md').parse(edited());
});
bench.add('check, second step: lint', () => {
  const located = trees.parse(typed);
  lintDocument(located, { path: 'draft.md', text: typed }, { glossary });
});
await bench.run();

for (const { name, result } of bench.tasks) {
  if (!('latency' in result)) throw new Error(`${name} did not finish`);
  const { p50, p99 } = result.latency;
  process.stdout.write(`${name}: ${p50.toFixed(1)} ms (99 %: ${p99.toFixed(1)})\n`);
}
process.exit(0);
