import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { temporaryFolder } from '../linter/terminal.ts';

const ROOT = join(import.meta.dirname, '../..');

const Described = z.object({ description: z.string(), default: z.string().optional() });
const Action = z.object({
  inputs: z.record(z.string(), Described),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(
      z.object({
        id: z.string().optional(),
        uses: z.string().optional(),
        shell: z.string().optional(),
        env: z.record(z.string(), z.string()).default({}),
        run: z.string().optional(),
      }),
    ),
  }),
});

const ACTION = Action.parse(parse(await readFile(join(ROOT, 'action.yml'), 'utf8')));
const STEP = ACTION.runs.steps.find(({ id }) => id === 'lint');

/** Stands in for the command: notes its arguments, says something for each format, ends as it is told to. */
const STAND_IN = `#!/bin/sh
for word in "$@"; do printf '%s\\n' "$word" >> "$NOTES"; done
echo end >> "$NOTES"
case "$*" in
  *--format=github*) echo '::error file=draft.md,line=1::二行%0Aある' ;;
  *--format=pretty*) echo 'draft.md'; echo '    ~~~~~~~~~~' ;;
  *) echo '{}' ;;
esac
case "$*" in *--format="$BROKEN"*) echo 'shirube: no such format' >&2; exit 2 ;; esac
exit "$CODE"
`;

/** The command itself. */
const REAL = `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'linter/cli.ts')}" "$@"\n`;

interface Setting {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** What \`npx shirube@…\` runs. */
  readonly program?: string;
  readonly code?: number;
  readonly broken?: string;
}

/** Runs the step's script as GitHub's runner does. */
async function runStep({
  inputs = {},
  files = {},
  program = STAND_IN,
  code = 0,
  broken = 'none',
}: Setting) {
  const folder = await temporaryFolder();
  const bin = join(folder, 'bin');
  const cwd = join(folder, 'repository', inputs['working-directory'] ?? '.');
  await mkdir(bin, { recursive: true });
  await mkdir(cwd, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, name)), { recursive: true });
    await writeFile(join(cwd, name), text, { mode: 0o755 });
  }
  await writeFile(join(bin, 'program'), program, { mode: 0o755 });
  // Whether the command can be had at all is asked first.
  const npx =
    '#!/bin/sh\n[ "$3" != --version ] || exit 0\necho "npx $1 $2" >> "$NOTES"\nshift 2\nexec program "$@"\n';
  await writeFile(join(bin, 'npx'), npx, { mode: 0o755 });
  const script = join(folder, 'step.sh');
  await writeFile(script, STEP?.run ?? '');
  const given = Object.entries(STEP?.env ?? {}).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? '';
    return [name, inputs[input] ?? ACTION.inputs[input]?.default];
  });
  const written = {
    NOTES: join(folder, 'notes'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_OUTPUT: join(folder, 'outputs'),
  };
  const env = {
    ...Object.fromEntries(given),
    ...written,
    PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
    LANG: 'C',
    RUNNER_TEMP: folder,
    CODE: String(code),
    BROKEN: broken,
  };
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', script];
  const ended = await promisify(execFile)('bash', args, { cwd, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
  return {
    folder,
    code: ended.code,
    out: ended.stdout,
    err: ended.stderr,
    summary: await read(written.GITHUB_STEP_SUMMARY),
    outputs: await read(written.GITHUB_OUTPUT),
    calls: (await read(written.NOTES)).split('end\n').map((call) => call.trim().split('\n')),
  };
}

describe('action.yml', () => {
  it('hands every input to the script through the environment, none into its text', () => {
    const given = Object.values(STEP?.env ?? {}).join(' ');
    for (const input of Object.keys(ACTION.inputs))
      if (input !== 'node-version') expect(given).toContain(`inputs.${input} }}`);
    expect(STEP?.run).not.toContain('${{');
    expect(STEP?.shell).toBe('bash');
  });

  it('annotates the draft and sums up, with the command itself', async () => {
    const { code, out, summary, outputs } = await runStep({
      program: REAL,
      inputs: { locale: 'ja', 'max-warnings': '0' },
      files: { 'draft.md': '国⺠の安全。\n' },
    });
    expect(code).toBe(1);
    expect(out).toMatch(
      /^::warning file=draft\.md,line=1,endLine=1,col=2,endColumn=3,title=text\/radical::「⺠」/,
    );
    expect(summary).toMatch(/^### Shirube\n\n~{10}text\n[\s\S]*text\/radical[\s\S]*\n~{10}\n$/);
    expect(outputs).toBe('exit-code=1\n');
  });

  it.each([0, 1, 2])('ends with the command’s exit code, %i', async (code) => {
    const ended = await runStep({ code });
    expect([ended.code, ended.outputs]).toEqual([code, `exit-code=${String(code)}\n`]);
  });

  it('ends with 2 when the report alone could not be written, and says why', async () => {
    const { code, err, outputs } = await runStep({
      code: 1,
      broken: 'nosuch',
      inputs: { format: 'nosuch' },
    });
    expect(code).toBe(2);
    expect(err).toBe('shirube: no such format\n');
    expect(outputs).toContain('exit-code=2\n');
  });

  it('asks for no more than was asked for', async () => {
    const { calls } = await runStep({});
    expect(calls[0]).toEqual(['npx --yes shirube@latest', 'lint', '--format=github', '--', '.']);
    expect(calls[1]?.slice(1)).toEqual(['lint', '--format=pretty', '--', '.']);
  });

  it('hands on several paths and options, whatever marks of the shell are in them', async () => {
    const { calls } = await runStep({
      inputs: {
        paths: 'a $(touch x) b.md\n\nsub/**/*.md\r\n-x.md',
        'as-of': '2026-04-01',
        'max-warnings': '`id`',
        locale: 'ja',
        version: '1.0.0',
      },
    });
    expect(calls[0]).toEqual([
      'npx --yes shirube@1.0.0',
      'lint',
      '--max-warnings=`id`',
      '--as-of=2026-04-01',
      '--locale=ja',
      '--format=github',
      '--',
      'a $(touch x) b.md',
      'sub/**/*.md',
      '-x.md',
    ]);
  });

  it.each([
    ['sarif', 'sarif'],
    ['junit', 'xml'],
    ['json', 'json'],
    ['pretty', 'txt'],
  ])('writes a report in the format %s, and says where', async (format, ending) => {
    const { folder, outputs } = await runStep({ inputs: { format } });
    const report = join(folder, `shirube-report.${ending}`);
    expect(outputs).toBe(`report=${report}\nexit-code=0\n`);
    expect(await readFile(report, 'utf8')).not.toBe('');
  });

  it('names files from the root of the repository, and leaves messages as they are', async () => {
    const { out } = await runStep({ inputs: { 'working-directory': 'docs/drafts/' } });
    expect(out).toBe('::error file=docs/drafts/draft.md,line=1::二行%0Aある\n');
  });

  it('keeps the summary’s block closed to what drafts say', async () => {
    const { summary } = await runStep({});
    expect(summary.split('\n').filter((line) => /^ {0,3}~{10}/.test(line))).toHaveLength(2);
  });

  it('runs what is installed beside the drafts', async () => {
    const { calls } = await runStep({ files: { 'node_modules/.bin/shirube': STAND_IN } });
    expect(calls[0]).toEqual(['lint', '--format=github', '--', '.']);
  });
});
