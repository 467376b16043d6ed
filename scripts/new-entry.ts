/**
 * `npm run new-entry -- [KIND ID NAME]`: writes `glossary/entries/<folder>/<ID>.yaml` with what every entry needs; asks for
 * what is not given. The definition is left empty, so the check fails until someone has written it.
 */
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { template } from '../glossary/compile/template.ts';
import { KIND_DEFINITIONS } from '../glossary/kinds.generated.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [kindId = '', id = '', name = ''] =
  positionals.length >= 3 ? positionals : await ask(positionals);
const kind = KIND_DEFINITIONS.find((definition) => definition.id === kindId);

if (kind === undefined) {
  fail(
    `no kind "${kindId}"; use one of: ${KIND_DEFINITIONS.map((definition) => definition.id).join(', ')}`,
  );
} else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  fail(`"${id}" is not an id; write it in kebab-case: a-z, 0-9, -`);
} else if (name.trim() === '') {
  fail('an entry needs a name');
} else {
  const file = join(import.meta.dirname, '..', 'glossary', 'entries', kind.folder, `${id}.yaml`);
  try {
    await writeFile(file, template(kind.id, id, name.trim(), new Date()), { flag: 'wx' });
    console.log(
      `wrote ${relative(process.cwd(), file)}: add the definition and a source, then run npm run lint`,
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    fail(`${relative(process.cwd(), file)} exists; choose another id`);
  }
}

/** Asks for what is not given, one line each; what is left unanswered stays empty. */
async function ask(given: readonly string[]): Promise<string[]> {
  const kinds = KIND_DEFINITIONS.map((definition) => definition.id).join(', ');
  const terminal = createInterface({ input: process.stdin, terminal: false });
  const lines = terminal[Symbol.asyncIterator]();
  const answers = [...given];
  for (const question of [`kind (${kinds})`, 'id (kebab-case)', 'name'].slice(given.length)) {
    process.stderr.write(`${question}: `);
    const { value } = await lines.next();
    answers.push(String(value ?? '').trim());
  }
  terminal.close();
  return answers;
}

function fail(message: string): void {
  console.error(`new-entry: ${message}`);
  process.exitCode = 2;
}
