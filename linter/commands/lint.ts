import { resolve } from 'node:path';
import { baselineOf } from '../baseline.ts';
import { type Command, type CommandCall, flag, text, STDIN_PATH_OPTION } from '../command.ts';
import type { DraftFile } from '../drafts.ts';
import type { LintResult, RuleFailure } from '../engine.ts';
import { Failure } from '../failure.ts';
import { fixAll, isPrinted, printFixes } from '../fix-drafts.ts';
import { gatherDrafts } from '../gather-drafts.ts';
import { lintSettings, type LintSettings } from '../lint-settings.ts';
import { lintFresh, type FreshDraft } from '../fresh.ts';
import { lintInThreads, threadsFor } from '../parallel.ts';
import { lintWithCache } from '../run.ts';
import type { Draft } from '../draft.ts';
import { replaceFile } from '../replace-file.ts';
import { prepareForShortRun } from '../short-run.ts';
import { REPORTERS } from '../reporters.generated.ts';

export default {
  name: 'lint',
  operands: '[FILE|DIR|GLOB|-]…',
  summary: { ja: '草案を点検する', en: 'check drafts' },
  options: {
    format: {
      type: 'string',
      value: REPORTERS.map((reporter) => reporter.id).join('|'),
      help: { ja: '出力の形式', en: 'the output format' },
    },
    fix: {
      type: 'boolean',
      help: { ja: '意味の変わらない修正を書き込む', en: 'write fixes that keep the meaning' },
    },
    'fix-unsafe': {
      type: 'boolean',
      help: {
        ja: '事実を変える修正も書き込む（名称、版、金額など）',
        en: 'write fixes that change a fact, too (names, editions, amounts)',
      },
    },
    'dry-run': {
      type: 'boolean',
      help: {
        ja: '書き込まず、差分を表示する',
        en: 'print the fixes as a diff instead of writing them',
      },
    },
    'as-of': {
      type: 'string',
      value: 'DATE',
      help: {
        ja: '草案がいつの時点のものか（YYYY-MM-DD。既定：前付けの date:、なければ今日）',
        en: 'the day on which drafts speak (YYYY-MM-DD; default: front matter date:, else today)',
      },
    },
    rule: {
      type: 'string',
      multiple: true,
      value: 'ID=off|info|warning|error',
      help: {
        ja: '規則の重さを変える（何度でも指定可）',
        en: 'change a rule’s severity (repeatable)',
      },
    },
    config: {
      type: 'string',
      value: 'FILE',
      help: {
        ja: '設定ファイル（既定：shirube.config.yaml などを上のフォルダへ探す）',
        en: 'the configuration (default: shirube.config.yaml and the like, looked for upwards)',
      },
    },
    baseline: {
      type: 'string',
      value: 'FILE',
      help: {
        ja: '既知の指摘のファイル。載っているものは報告しない',
        en: 'a file of known findings, which are not told again',
      },
    },
    'update-baseline': {
      type: 'boolean',
      help: {
        ja: '今の指摘をすべて既知としてベースラインに書く',
        en: 'write all present findings into the baseline',
      },
    },
    laws: {
      type: 'string',
      value: 'FILE',
      help: {
        ja: 'shirube import laws で作った法令の索引',
        en: 'an index of laws that shirube import laws made',
      },
    },
    jobs: {
      type: 'string',
      value: 'N',
      help: {
        ja: '並行して点検するスレッドの数（既定：分量に応じる）',
        en: 'how many threads check (default: as the amount of text asks)',
      },
    },
    'no-cache': {
      type: 'boolean',
      help: { ja: '前回の結果を使わない', en: 'do not use results of earlier runs' },
    },
    shard: {
      type: 'string',
      value: 'I/N',
      help: {
        ja: 'ファイルをN等分したI番目だけを点検する',
        en: 'check the I-th of N equal parts of the files',
      },
    },
    'stdin-path': STDIN_PATH_OPTION,
    'max-warnings': {
      type: 'string',
      value: 'N',
      help: { ja: '警告がこの数を超えたら失敗とする', en: 'fail with more warnings than this' },
    },
  },
  run,
} satisfies Command;

async function run(call: CommandCall): Promise<number> {
  const { values, terminal } = call;
  prepareForShortRun();
  const reporter = chooseReporter(text(values, 'format') ?? 'pretty');
  const maxWarnings = readCount('--max-warnings', text(values, 'max-warnings'));
  const updating = flag(values, 'update-baseline');
  const settings = await lintSettings(call);
  const { options, configuration, baselinePath } = settings;
  if (updating && baselinePath === undefined) throw noBaseline();

  const { drafts, failures } = await gatherDrafts(call, configuration);
  if (drafts.length === 0 && failures.length > 0) return complain(failures, call);
  const rehearsing = flag(values, 'dry-run');
  const fixing = flag(values, 'fix') || flag(values, 'fix-unsafe');
  const current = rehearsing
    ? printFixes(drafts, await settings.fullOptions(), call)
    : fixing
      ? await fixAll(drafts, await settings.fullOptions(), call, failures)
      : drafts;

  const result = await lintAll(current, settings, call);
  const textOf = (file: string): string | undefined =>
    current.find((draft) => draft.path === file)?.text;
  const locale = options.locale ?? call.locale;
  if (updating && baselinePath !== undefined) {
    await writeBaseline(baselinePath, baselineOf(result.findings, textOf), call);
    return failures.length > 0 ? complain(failures, call) : 0;
  }
  const report = reporter.render(result, { locale, colour: terminal.colour, textOf });
  // A diff, and the fixed text of standard input, are what is printed; what is left goes beside it.
  if (rehearsing || (fixing && drafts.some((draft) => isPrinted(draft, call))))
    terminal.writeError(report);
  else terminal.write(report);
  tellStale(result, call);
  failures.push(...result.failures.map((failure) => brokenRule(failure)));
  return failures.length > 0 ? complain(failures, call) : exitCode(result, maxWarnings);
}

function brokenRule({ file, ruleId, error }: RuleFailure): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return new Failure(
    file,
    {
      ja: `規則 ${ruleId} が動きませんでした（${reason}）。--rule ${ruleId}=off で外せます`,
      en: `the rule ${ruleId} broke (${reason}): --rule ${ruleId}=off leaves it out`,
    },
    error,
  );
}

function complain(failures: readonly Failure[], { terminal, locale }: CommandCall): number {
  for (const failure of failures) terminal.writeError(`${failure.line(locale)}\n`);
  return 2;
}

async function lintAll(
  drafts: readonly DraftFile[],
  settings: LintSettings,
  call: CommandCall,
): Promise<LintResult> {
  const jobs = readCount('--jobs', text(call.values, 'jobs'));
  const fresh = async (rest: readonly Draft[]): Promise<readonly FreshDraft[]> => {
    const threads = threadsFor(rest, jobs);
    if (threads > 1) return lintInThreads(rest, threads, call);
    return lintFresh(rest, await settings.fullOptions(), drafts);
  };
  const plain = drafts.map(({ path, text: draftText, opened }) => ({
    path,
    text: draftText,
    ...(opened === undefined ? {} : { opened }),
  }));
  return lintWithCache(plain, await settings.cache(), fresh, (path) =>
    settings.options.readFile?.(path),
  );
}

async function writeBaseline(
  path: string,
  content: string,
  { terminal }: CommandCall,
): Promise<void> {
  try {
    await replaceFile(resolve(terminal.cwd, path), content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      path,
      {
        ja: `ベースラインを書き込めません（${reason}）`,
        en: `cannot write this baseline (${reason})`,
      },
      error,
    );
  }
}

function noBaseline(): Failure {
  return new Failure('--update-baseline', {
    ja: 'ベースラインのファイルを --baseline FILE または設定で指定してください',
    en: 'name the file with --baseline FILE or in the configuration',
  });
}

/** What the baseline still lists and the drafts no longer hold: good news, and the file can shrink. */
function tellStale({ stale }: LintResult, { terminal, locale }: CommandCall): void {
  if (stale.length === 0) return;
  terminal.writeError(
    locale === 'ja'
      ? `ベースラインの${String(stale.length)}件はもう見つかりません（--update-baseline で整理できます）\n`
      : `${String(stale.length)} of the baseline are found no more (--update-baseline drops them)\n`,
  );
}

function exitCode({ summary }: LintResult, maxWarnings: number | undefined): number {
  return summary.errors > 0 || (maxWarnings !== undefined && summary.warnings > maxWarnings)
    ? 1
    : 0;
}

function chooseReporter(format: string): (typeof REPORTERS)[number] {
  const reporter = REPORTERS.find((candidate) => candidate.id === format);
  if (reporter !== undefined) return reporter;
  const known = REPORTERS.map((candidate) => candidate.id).join(', ');
  throw new Failure('--format', {
    ja: `「${format}」という形式はありません（${known} のいずれか）`,
    en: `no format ${JSON.stringify(format)}: one of ${known}`,
  });
}

function readCount(option: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new Failure(option, {
    ja: `「${written}」は数ではありません。0以上の整数を指定してください`,
    en: `${JSON.stringify(written)} is no count: give a whole number, 0 or more`,
  });
}
