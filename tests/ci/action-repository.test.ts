/** The step of action.yml, run by bash as GitHub's runner does. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { temporaryFolder } from '../linter/terminal.ts';

const root = join(import.meta.dirname, '../..');
const Action = z.object({
  runs: z.object({
    steps: z.array(z.object({ id: z.string().optional(), run: z.string().optional() })),
  }),
});
const { runs } = Action.parse(parse(await readFile(join(root, 'action.yml'), 'utf8')));
const script = runs.steps.find(({ id }) => id === 'lint')?.run ?? '';

/** The command as it is installed; or one that only says how it was called, and ends with a code. */
const REAL = `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'linter/cli.ts')}" "$@"\n`;
const SPY = '#!/bin/sh\nfor word in "$@"; do printf "[%s]" "$word"; done\necho\nexit 1\n';

interface Step {
  readonly code: number;
  readonly log: string;
  readonly output: string;
  readonly summary: string;
  readonly report: string;
}

/** Runs the step in a repository of these files; paths that end with `/shirube` are made executable. */
async function step(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Step> {
  const place = await temporaryFolder();
  const workspace = join(place, 'repository');
  for (const [path, text] of Object.entries(files)) {
    const file = join(workspace, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    if (path.endsWith('/shirube')) await chmod(file, 0o755);
  }
  const [output, summary] = [join(place, 'output'), join(place, 'summary')];
  await Promise.all([writeFile(output, ''), writeFile(summary, '')]);
  const env = {
    PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
    CI: 'true',
    XDG_CACHE_HOME: place,
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: place,
    SHIRUBE_PATHS: '.',
    SHIRUBE_FORMAT: '',
    SHIRUBE_MAX_WARNINGS: '',
    SHIRUBE_AS_OF: '',
    SHIRUBE_LOCALE: '',
    SHIRUBE_VERSION: 'latest',
    SHIRUBE_FOLDER: '.',
    ...inputs,
  };
  const cwd = join(workspace, env.SHIRUBE_FOLDER);
  const { code, log } = await new Promise<{ code: number; log: string }>((resolve) => {
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
    const child = execFile('bash', args, { cwd, env }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, log: stdout + stderr });
    });
  });
  return {
    code,
    log,
    output: await readFile(output, 'utf8'),
    summary: await readFile(summary, 'utf8'),
    report: await readFile(join(place, 'shirube-report.sarif'), 'utf8').catch(() => ''),
  };
}

describe('the GitHub action', { timeout: 60_000 }, () => {
  it('annotates, sums up and reports from the root of the repository, without colours', async () => {
    const { code, log, output, summary, report } = await step(
      {
        'node_modules/.bin/shirube': REAL,
        'drafts/第1 章/案.md': '---\ndate: 2021-07-01\n---\n\n令和３年９月31日に閣議決定された。\n',
      },
      { SHIRUBE_FOLDER: 'drafts', SHIRUBE_FORMAT: 'sarif', SHIRUBE_LOCALE: 'ja' },
    );
    expect(log).toMatch(/^::error file=drafts\/第1 章\/案\.md,line=5,.*title=date\/impossible::/);
    expect(output).toMatch(/^report=.*shirube-report\.sarif\nexit-code=1\n$/);
    expect(summary).toContain('第1 章/案.md\n\n  5:1  エラー');
    expect(summary).not.toContain('\u001B');
    expect(report).toContain('"uri": "drafts/%E7%AC%AC1%20%E7%AB%A0/%E6%A1%88.md"');
    expect(code).toBe(1);
  });

  it('says 0 where there is nothing to say, and 2 without a report where it could not run', async () => {
    const good = { 'node_modules/.bin/shirube': REAL, 'a.md': '総務省は調査を行う。\n' };
    expect(await step(good)).toMatchObject({ code: 0, log: '', output: 'exit-code=0\n' });
    const bad = await step(
      { ...good, 'shirube.config.yaml': 'rulez: {}\n' },
      { SHIRUBE_FORMAT: 'sarif' },
    );
    expect(bad).toMatchObject({ code: 2, output: 'exit-code=2\n', report: '' });
    expect(bad.summary).toContain('rulez');
  });

  it('hands its inputs over as words, whatever stands in them', async () => {
    const { log } = await step(
      { 'node_modules/.bin/shirube': SPY, 'a/b.md': '' },
      {
        SHIRUBE_FOLDER: './a/',
        SHIRUBE_PATHS: 'b.md\r\n\n$(touch x) `y` *.md\n--fix',
        SHIRUBE_MAX_WARNINGS: '0',
        SHIRUBE_AS_OF: '2021-07-01',
      },
    );
    expect(log).toBe(
      '[lint][--max-warnings=0][--as-of=2021-07-01][--format=github][--][b.md][$(touch x) `y` *.md][--fix]\n',
    );
  });

  it('says so where the command is neither installed nor to be had', async () => {
    const { code, log, output } = await step(
      { 'a.md': '' },
      { PATH: '/nowhere:/usr/bin:/bin', SHIRUBE_VERSION: '0.0.0-none', npm_config_offline: 'true' },
    );
    expect(code).toBe(2);
    expect(log).toContain('::error title=shirube::');
    expect(output).toBe('exit-code=2\n');
  });
});
