import { type OptionSpec, type OptionValues, text } from './command.ts';
import { Failure } from './failure.ts';

/** `--format` of the commands that print for people or for programs. */
export const FORMAT_OPTION: OptionSpec = {
  type: 'string',
  value: 'pretty|json',
  help: { ja: '出力の形式', en: 'the output format' },
};

export function wantsJson(values: OptionValues): boolean {
  const format = text(values, 'format') ?? 'pretty';
  if (format === 'json' || format === 'pretty') return format === 'json';
  throw new Failure('--format', {
    ja: `「${format}」という形式はありません（pretty、json のいずれか）`,
    en: `no format ${JSON.stringify(format)}: pretty or json`,
  });
}

export function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** `line:column`, and what people find it by where lines mean nothing to them. */
export function lineAndPlace({
  line,
  column,
  place,
}: {
  readonly line: number;
  readonly column: number;
  readonly place?: string;
}): string {
  const at = `${String(line)}:${String(column)}`;
  return place === undefined ? at : `${at} ${place}`;
}
