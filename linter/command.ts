import type { Locale, Localised } from './finding.ts';

/** The world as a command sees it: tests hand in another one. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly colour: boolean;
  /** stderr is a person's terminal: progress may be shown there. */
  readonly interactive: boolean;
  write(text: string): void;
  writeError(text: string): void;
  readInput(): Promise<Uint8Array>;
}

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** What stands after the option in the help: FILE, DATE … */
  readonly value?: string;
  readonly help: Localised;
}

export type OptionValues = Readonly<
  Record<string, string | boolean | readonly string[] | undefined>
>;

export interface CommandCall {
  readonly values: OptionValues;
  readonly operands: readonly string[];
  readonly locale: Locale;
  readonly terminal: Terminal;
}

/** One command of the program, one file in commands/. `run` answers with the exit code. */
export interface Command {
  readonly name: string;
  readonly operands: string;
  readonly summary: Localised;
  readonly options: Readonly<Record<string, OptionSpec>>;
  run(call: CommandCall): Promise<number>;
}

/** The option of commands that read standard input: its name decides how it is read. */
export const STDIN_PATH_OPTION: OptionSpec = {
  type: 'string',
  value: 'NAME',
  help: {
    ja: '標準入力をこの名前のファイルとして扱う',
    en: 'treat standard input as a file of this name',
  },
};

/** The options that every command has. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  glossary: {
    type: 'string',
    multiple: true,
    value: 'PATH',
    help: {
      ja: '組み込みの用語集に加えるファイルまたはフォルダ（何度でも指定可）',
      en: 'a file or folder added to the built-in glossary (repeatable)',
    },
  },
  locale: {
    type: 'string',
    value: 'ja|en',
    help: { ja: '表示する言語', en: 'the language of messages' },
  },
  help: { type: 'boolean', help: { ja: 'この説明を表示する', en: 'show this help' } },
};

export function text(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function flag(values: OptionValues, name: string): boolean {
  return values[name] === true;
}

export function list(values: OptionValues, name: string): readonly string[] {
  const value = values[name];
  return typeof value === 'object' ? value : [];
}
