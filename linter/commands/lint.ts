import { loadGlossary } from '#glossary/index.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { type Command, type CommandCall, flag, list, text } from '../command.ts';
import { decode, type DraftFile, findDrafts, readDraft } from '../drafts.ts';
import { applyFixes, lint, type LintOptions, type LintResult, RULES } from '../engine.ts';
import { Failure } from '../failure.ts';
import { SEVERITIES, type Severity } from '../finding.ts';
import { readDay } from '../read-day.ts';
import { REPORTERS } from '../reporters.generated.ts';
import { writeDraft } from '../write-draft.ts';

/** Fixing can make room for another fix; a text that is still changing after this many rounds is left as it is. */
const MOST_ROUNDS = 10;

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
    fix: { type: 'boolean', help: { ja: '意味の変わらない修正を書き込む', en: 'write fixes that keep the meaning' } },
    'fix-unsafe': {
      type: 'boolean',
      help: { ja: '事実を変える修正も書き込む（名称、版、金額など）', en: 'write fixes that change a fact, too (names, editions, amounts)' },
    },
    'dry-run': { type: 'boolean', help: { ja: '書き込まず、差分を表示する', en: 'print the fixes as a diff instead of writing them' } },
    'as-of': {
      type: 'string',
      value: 'DATE',
      help: { ja: '草案がいつの時点のものか（YYYY-MM-DD。既定：前付けの date:、なければ今日）', en: 'the day on which drafts speak (YYYY-MM-DD; default: front matter date:, else today)' },
    },
    rule: {
      type: 'string',
      multiple: true,
      value: 'ID=off|info|warning|error',
      help: { ja: '規則の重さを変える（何度でも指定可）', en: 'change a rule’s severity (repeatable)' },
    },
    'stdin-path': { type: 'string', value: 'NAME', help: { ja: '標準入力をこの名前のファイルとして扱う', en: 'treat standard input as a file of this name' } },
    'max-warnings': { type: 'string', value: 'N', help: { ja: '警告がこの数を超えたら失敗とする', en: 'fail with more warnings than this' } },
  },
  run,
} satisfies Command;

async function run(call: CommandCall): Promise<number> {
  const { values, terminal, locale } = call;
  const reporter = chooseReporter(text(values, 'format') ?? 'pretty');
  const maxWarnings = readCount(text(values, 'max-warnings'));
  const asOf = text(values, 'as-of');
  const fixing = flag(values, 'fix') || flag(values, 'fix-unsafe');
  const dryRun = flag(values, 'dry-run');
  const severities = readSeverities(list(values, 'rule'));
  const glossary = await loadGlossary({ paths: list(values, 'glossary'), cwd: terminal.cwd });
  const options: LintOptions = { glossary, locale, severities, readFile: (path) => readText(resolve(terminal.cwd, path)), ...(asOf === undefined ? {} : { asOf: readDay('--as-of', asOf) }) };

  const { drafts, failures } = await gather(call);
  if (drafts.length === 0 && failures.length > 0) return complain(failures, call);
  const current: DraftFile[] = [];
  for (const draft of drafts) {
    if (!fixing && !dryRun) {
      current.push(draft);
      continue;
    }
    const fixed = fixDraft(draft, options, flag(values, 'fix-unsafe'));
    if (dryRun) {
      if (fixed !== draft.text) terminal.write(createTwoFilesPatch(draft.path, draft.path, draft.text, fixed));
      current.push(draft);
    } else {
      if (draft.path === standardInputName(call) && call.operands.includes('-')) terminal.write(fixed);
      else if (fixed !== draft.text) await writeDraft(draft, fixed, terminal.cwd);
      current.push({ ...draft, text: fixed });
    }
  }
  if (dryRun) return failures.length > 0 ? complain(failures, call) : 0;

  const result = lint(current, options);
  const report = reporter.render(result, {
    locale,
    colour: terminal.colour,
    textOf: (file) => current.find((draft) => draft.path === file)?.text,
  });
  // Fixing standard input prints the fixed text; what is left goes beside it.
  if (fixing && call.operands.includes('-')) terminal.writeError(report);
  else terminal.write(report);
  return failures.length > 0 ? complain(failures, call) : exitCode(result, maxWarnings);
}

function complain(failures: readonly Failure[], { terminal, locale }: CommandCall): number {
  for (const failure of failures) terminal.writeError(`${failure.line(locale)}\n`);
  return 2;
}

function exitCode({ summary }: LintResult, maxWarnings: number | undefined): number {
  return summary.errors > 0 || (maxWarnings !== undefined && summary.warnings > maxWarnings) ? 1 : 0;
}

/** Reads what was named. A file that cannot be read does not keep the others from being checked. */
async function gather(call: CommandCall): Promise<{ readonly drafts: readonly DraftFile[]; readonly failures: readonly Failure[] }> {
  const { operands, terminal } = call;
  if (operands.length === 0) {
    throw new Failure('lint', {
      ja: '点検するファイルを指定してください（例：shirube lint draft.md、標準入力は -）',
      en: 'name a file to check (for example shirube lint draft.md, or - for standard input)',
    });
  }
  const drafts: DraftFile[] = [];
  const failures: Failure[] = [];
  const keep = async (make: () => Promise<void>): Promise<void> => {
    try {
      await make();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  };
  if (operands.includes('-')) {
    await keep(async () => {
      const path = standardInputName(call);
      const bytes = Buffer.from(await terminal.readInput());
      drafts.push({ path, bytes, ...decode(path, bytes) });
    });
  }
  for (const operand of operands.filter((name) => name !== '-')) {
    await keep(async () => {
      for (const path of await findDrafts([operand], terminal.cwd)) {
        if (drafts.some((draft) => draft.path === path)) continue;
        await keep(async () => {
          drafts.push(await readDraft(path, terminal.cwd));
        });
      }
    });
  }
  return { drafts, failures };
}

function standardInputName(call: CommandCall): string {
  return text(call.values, 'stdin-path') ?? 'stdin.md';
}

function fixDraft(draft: DraftFile, options: LintOptions, unsafe: boolean): string {
  let current = draft.text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { findings } = lint([{ path: draft.path, text: current }], options);
    const fixed = applyFixes(current, findings, { unsafe });
    if (fixed.text === current) return current;
    current = fixed.text;
  }
  return current;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
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

function readCount(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new Failure('--max-warnings', {
    ja: `「${written}」は数ではありません。0以上の整数を指定してください`,
    en: `${JSON.stringify(written)} is no count: give a whole number, 0 or more`,
  });
}

function readSeverities(settings: readonly string[]): Record<string, Severity | 'off'> {
  const severities: Record<string, Severity | 'off'> = {};
  for (const setting of settings) {
    const [id = '', level = ''] = setting.split('=');
    if (!RULES.some((rule) => rule.id === id)) {
      throw new Failure('--rule', {
        ja: `「${id}」という規則はありません（shirube explain で一覧を表示）`,
        en: `no rule ${JSON.stringify(id)} (shirube explain lists them)`,
      });
    }
    const severity = [...SEVERITIES, 'off' as const].find((known) => known === level);
    if (severity === undefined) {
      throw new Failure('--rule', {
        ja: `「${setting}」を読めません。${id}=off、info、warning、error のいずれかで指定してください`,
        en: `cannot read ${JSON.stringify(setting)}: write ${id}=off, info, warning or error`,
      });
    }
    severities[id] = severity;
  }
  return severities;
}

