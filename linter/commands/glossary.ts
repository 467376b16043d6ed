import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Bundle } from '#glossary/compile/bundle.ts';
import { BUILTIN_PATHS } from '#glossary/compile/builtin.ts';
import { checkGlossary } from '#glossary/compile/check/checks.ts';
import { diffBundles } from '#glossary/compile/diff.ts';
import { EXPORT_FORMATS, exportGlossary } from '#glossary/compile/export.ts';
import { loadData } from '#glossary/compile/load.ts';
import { proveGlossary } from '#glossary/compile/prove.ts';
import { formatProblem, GlossaryError, loadGlossary, type Problem } from '#glossary/index.ts';
import { type Command, type CommandCall, list, text } from '../command.ts';
import { Failure } from '../failure.ts';
import type { Localised } from '../finding.ts';
import { toJson } from '../output-format.ts';
import { tallyOf, tallyTable } from '../tally.ts';

const SUBCOMMANDS = { check, build, export: exportTo, diff };

export default {
  name: 'glossary',
  operands: 'check|build|export|diff [PATH]…',
  summary: {
    ja: '用語集のデータを点検する、まとめる、書き出す、比べる',
    en: 'check, compile, export or compare glossary data',
  },
  options: {
    sources: {
      type: 'string',
      value: 'DIR',
      help: {
        ja: 'check：出典の文書（テキスト）のあるフォルダ。引用をすべて照合する',
        en: 'check: a folder with the texts of sources; every citation is proved',
      },
    },
    format: {
      type: 'string',
      value: EXPORT_FORMATS.join('|'),
      help: { ja: 'export：書き出す形式', en: 'export: the format' },
    },
    output: {
      type: 'string',
      value: 'FILE',
      help: {
        ja: 'build、export：書き込むファイル（既定：標準出力）',
        en: 'build, export: the file to write (default: standard output)',
      },
    },
  },
  async run(call) {
    const [name = '', ...paths] = call.operands;
    const subcommand = Object.entries(SUBCOMMANDS).find(([known]) => known === name)?.[1];
    if (subcommand === undefined) {
      throw new Failure('glossary', {
        ja: `「${name}」という操作はありません（check、build、export、diff のいずれか）`,
        en: `no operation ${JSON.stringify(name)}: check, build, export or diff`,
      });
    }
    return subcommand(call, paths);
  },
} satisfies Command;

/** Problems one a line, then how much there is. Exit code 1 when anything is an error. */
async function check(call: CommandCall, operands: readonly string[]): Promise<number> {
  const { values, terminal, locale } = call;
  const paths =
    operands.length > 0 ? operands.map((path) => resolve(terminal.cwd, path)) : BUILTIN_PATHS;
  const { loaded, problems } = await loadData(paths);
  const today = new Date().toISOString().slice(0, 10);
  const directory = text(values, 'sources');
  const found: readonly Problem[] = [
    ...problems,
    ...checkGlossary(loaded, today),
    ...(directory === undefined
      ? []
      : await proveGlossary(loaded, resolve(terminal.cwd, directory))),
  ];
  for (const problem of found) {
    terminal.write(
      `${formatProblem({ ...problem, file: relative(terminal.cwd, problem.file) || problem.file }, locale)}\n`,
    );
  }
  const count = (level: Problem['level']): number =>
    found.filter((problem) => problem.level === level).length;
  const entries = loaded.entries.map(({ value }) => value);
  terminal.write(`\n${tallyTable(tallyOf(entries, loaded.sources.length), locale)}\n`);
  const summary: Localised = {
    ja: `エラー${String(count('error'))}件、警告${String(count('warning'))}件、参考${String(count('info'))}件`,
    en: `${String(count('error'))} errors, ${String(count('warning'))} warnings, ${String(count('info'))} info`,
  };
  terminal.write(`${summary[locale]}\n`);
  return count('error') > 0 ? 1 : 0;
}

async function build(call: CommandCall, operands: readonly string[]): Promise<number> {
  return put(call, `${JSON.stringify(await bundleOf(call, operands))}\n`);
}

async function exportTo(call: CommandCall, operands: readonly string[]): Promise<number> {
  const asked = text(call.values, 'format') ?? 'json';
  const format = EXPORT_FORMATS.find((known) => known === asked);
  if (format === undefined) {
    throw new Failure('--format', {
      ja: `「${asked}」という形式はありません（${EXPORT_FORMATS.join('、')} のいずれか）`,
      en: `no format ${JSON.stringify(asked)}: one of ${EXPORT_FORMATS.join(', ')}`,
    });
  }
  return put(call, exportGlossary(await bundleOf(call, operands), format));
}

/** What changed between two releases, in words: files that `glossary export` wrote, or folders of entries. */
async function diff(call: CommandCall, operands: readonly string[]): Promise<number> {
  const [before, after] = operands;
  if (before === undefined || after === undefined || operands.length > 2) {
    throw new Failure('glossary diff', {
      ja: '比べる2つ（glossary export で書き出したファイル、または用語のフォルダ）を指定してください',
      en: 'name two to compare: files written by glossary export, or folders of entries',
    });
  }
  const changes = diffBundles(await alone(call, before), await alone(call, after));
  if (text(call.values, 'format') === 'json') call.terminal.write(toJson({ changes }));
  else for (const change of changes) call.terminal.write(`${change.message[call.locale]}\n`);
  return 0;
}

/** The named data with what `--glossary` adds; nothing named is the built-in glossary. */
async function bundleOf(
  { values, terminal }: CommandCall,
  operands: readonly string[],
): Promise<Bundle> {
  const glossary = await loadGlossary({
    paths: [...operands, ...list(values, 'glossary')],
    builtin: operands.length === 0,
    cwd: terminal.cwd,
  });
  return glossary.toJSON();
}

async function alone({ terminal }: CommandCall, path: string): Promise<Bundle> {
  const { bundle, problems } = await loadData([resolve(terminal.cwd, path)]);
  if (bundle === undefined) throw new GlossaryError(problems);
  return bundle;
}

async function put({ values, terminal }: CommandCall, content: string): Promise<number> {
  const output = text(values, 'output');
  if (output === undefined) {
    terminal.write(content);
    return 0;
  }
  try {
    await writeFile(resolve(terminal.cwd, output), content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      output,
      { ja: `書き込めません（${reason}）`, en: `cannot be written (${reason})` },
      error,
    );
  }
  return 0;
}
