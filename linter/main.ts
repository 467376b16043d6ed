import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import {
  type Command,
  COMMON_OPTIONS,
  type OptionSpec,
  type OptionValues,
  type Terminal,
} from './command.ts';
import { COMMANDS } from './commands.generated.ts';
import { formatProblem, GlossaryError } from '#glossary/index.ts';
import { Failure } from './failure.ts';
import { LOCALES, type Locale, type Localised } from './finding.ts';
import { VERSION } from './version.ts';

/**
 * Runs `shirube` with its arguments and answers with the exit code: 0 nothing at error level,
 * 1 findings, 2 could not do it.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const locale = localeOf(args, terminal.env);
  try {
    return await dispatch(args, locale, terminal);
  } catch (error) {
    if (error instanceof GlossaryError) {
      for (const problem of error.problems) {
        const file = relative(terminal.cwd, problem.file) || problem.file;
        terminal.writeError(`shirube: ${formatProblem({ ...problem, file }, locale)}\n`);
      }
      return 2;
    }
    const failure = error instanceof Failure ? error : unexpected(error);
    terminal.writeError(`${failure.line(locale)}\n`);
    if (terminal.env['DEBUG'] === 'shirube' && error instanceof Error)
      terminal.writeError(`${error.stack ?? ''}\n`);
    return 2;
  }
}

async function dispatch(
  args: readonly string[],
  locale: Locale,
  terminal: Terminal,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.write(await overview(locale));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.write(`${VERSION}\n`);
    return 0;
  }
  const load = COMMANDS.get(name);
  if (load === undefined) throw unknownCommand(name);
  const { default: command } = await load();
  const options = { ...command.options, ...COMMON_OPTIONS };
  const { values, positionals } = parse(rest, options, command);
  const asked = values['locale'];
  if (asked !== undefined && !LOCALES.some((known) => known === asked))
    throw unknownLocale(String(asked));
  if (values['help'] === true) {
    terminal.write(helpFor(command, locale));
    return 0;
  }
  return command.run({ values, operands: positionals, locale, terminal });
}

function parse(
  args: readonly string[],
  options: Readonly<Record<string, OptionSpec>>,
  command: Command,
): { readonly values: OptionValues; readonly positionals: readonly string[] } {
  const specs = Object.fromEntries(
    Object.entries(options).map(([name, spec]) => [
      name,
      { type: spec.type, multiple: spec.multiple ?? false },
    ]),
  );
  for (const arg of args) {
    if (arg === '--') break;
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name !== undefined && !Object.hasOwn(options, name))
      throw unknownOption(name, Object.keys(options), command);
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: specs,
      allowPositionals: true,
      strict: true,
    });
    return {
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, tidy(value)]),
      ),
      positionals,
    };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    const [, option, problem] = /^Option '(--[\w-]+)[^']*' (.*)$/.exec(reason) ?? [];
    if (option !== undefined) throw badValue(option, problem ?? '');
    const letter = /^Unknown option '(-\w)'/.exec(reason)?.[1];
    if (letter !== undefined) throw unknownLetter(letter, command);
    throw new Failure(command.name, {
      ja: `オプションを読めません：${reason}（shirube ${command.name} --help で一覧を表示）`,
      en: `${reason} (see shirube ${command.name} --help)`,
    });
  }
}

/** `parseArgs` types a repeated option as words or flags; ours repeat words alone. */
function tidy(
  value: string | boolean | readonly (string | boolean)[] | undefined,
): OptionValues[string] {
  return typeof value === 'object' ? value.filter((word) => typeof word === 'string') : value;
}

function unknownCommand(name: string): Failure {
  const guess = closest(name, [...COMMANDS.keys()]);
  return new Failure('', {
    ja: `「${name}」というコマンドはありません。${guess} のことですか（shirube --help で一覧を表示）`,
    en: `no command ${JSON.stringify(name)}: did you mean ${guess}? (see shirube --help)`,
  });
}

function unknownOption(name: string, known: readonly string[], command: Command): Failure {
  const guess = closest(name, [...known]);
  return new Failure(command.name, {
    ja: `--${name} というオプションはありません。--${guess} のことですか（shirube ${command.name} --help で一覧を表示）`,
    en: `no option --${name}: did you mean --${guess}? (see shirube ${command.name} --help)`,
  });
}

function unknownLetter(letter: string, { name }: Command): Failure {
  return new Failure(name, {
    ja: `${letter} というオプションはありません（shirube ${name} --help で一覧を表示。「-」で始まるファイル名は ./${letter} のように指定）`,
    en: `no option ${letter} (see shirube ${name} --help; a file whose name begins with - is given as ./${letter})`,
  });
}

/** `parseArgs` complains of a value that is missing, that looks like an option, or that a flag does not take. */
function badValue(option: string, problem: string): Failure {
  return problem.includes('not take')
    ? new Failure(option, { ja: '値は付けられません', en: 'takes no value' })
    : new Failure(option, {
        ja: `値を ${option}=VALUE のように指定してください`,
        en: `needs a value: write ${option}=VALUE`,
      });
}

function unknownLocale(asked: string): Failure {
  return new Failure('--locale', {
    ja: `「${asked}」には対応していません。${LOCALES.join(' か ')} を指定してください`,
    en: `no language ${JSON.stringify(asked)}: ${LOCALES.join(' or ')}`,
  });
}

/** What no code foresaw is told in one line, too; the stack is for `DEBUG=shirube`. */
function unexpected(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return new Failure('', {
    ja: `内部エラー：${reason}（DEBUG=shirube を付けて実行すると詳細を表示します）`,
    en: `internal error: ${reason} (run with DEBUG=shirube for details)`,
  });
}

/** `--locale`, else the environment's language: Japanese where it says so, else English. */
function localeOf(args: readonly string[], env: Terminal['env']): Locale {
  const index = args.indexOf('--locale');
  const asked =
    index >= 0
      ? args[index + 1]
      : args.find((arg) => arg.startsWith('--locale='))?.slice('--locale='.length);
  const known = LOCALES.find((locale) => locale === asked);
  if (known !== undefined) return known;
  const language = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return language.startsWith('ja') ? 'ja' : 'en';
}

async function overview(locale: Locale): Promise<string> {
  const heading: Localised = {
    ja: 'Shirube（標）：日本の行政文書の用語集と、草案の点検',
    en: 'Shirube: a glossary of Japanese government documents, and a linter for drafts',
  };
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const rows = commands.map(
    ({ default: command }) =>
      [`shirube ${command.name} ${command.operands}`, command.summary[locale]] as const,
  );
  const more: Localised = {
    ja: '各コマンドの説明：shirube COMMAND --help',
    en: 'Each command: shirube COMMAND --help',
  };
  return `${heading[locale]}\n\n${table(rows)}\n\n${more[locale]}\n`;
}

function helpFor(command: Command, locale: Locale): string {
  const rows = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(
    ([name, spec]) =>
      [`--${name}${spec.value === undefined ? '' : ` ${spec.value}`}`, spec.help[locale]] as const,
  );
  return `shirube ${command.name} ${command.operands}\n${command.summary[locale]}\n\n${table(rows)}\n`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
