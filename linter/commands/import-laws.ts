import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, type CommandCall, text } from '../command.ts';
import { decode } from '../decode.ts';
import { readBytes } from '../drafts.ts';
import { Failure } from '../failure.ts';
import { indexFileOf } from '../laws/index-file.ts';
import type { Law } from '../laws/law-index.ts';
import { readLaws } from '../laws/read-laws.ts';

const DEFAULT_OUTPUT = 'shirube-laws.json';

export default {
  name: 'import',
  operands: 'laws FILE…',
  summary: {
    ja: 'e-Govの法令名一覧（XML、JSON、CSV）から法令の索引を作る（lint --laws で使う）',
    en: 'make an index of laws from e-Gov’s lists (XML, JSON, CSV), for lint --laws',
  },
  options: {
    output: {
      type: 'string',
      value: 'FILE',
      help: {
        ja: `書き込むファイル（既定：${DEFAULT_OUTPUT}）`,
        en: `the file to write (default: ${DEFAULT_OUTPUT})`,
      },
    },
  },
  async run(call) {
    const [what, ...paths] = call.operands;
    if (what !== 'laws' || paths.length === 0) throw new Failure('import', usage(what));
    const laws: Law[] = [];
    for (const path of paths) {
      const bytes = await readBytes(path, call.terminal.cwd);
      for (const law of readLaws(textOf(bytes, path), path)) laws.push(law);
    }
    return write(laws, call);
  },
} satisfies Command;

function usage(what: string | undefined): Failure['text'] {
  return what === undefined || what === 'laws'
    ? {
        ja: 'e-Govの法令名一覧のファイルを指定してください（例：shirube import laws all_law_list.csv）',
        en: 'name a list of laws from e-Gov (for example shirube import laws all_law_list.csv)',
      }
    : {
        ja: `「${what}」は取り込めません（laws のみ）`,
        en: `cannot import ${JSON.stringify(what)}: only laws`,
      };
}

/** The CSV of all laws has been given out in UTF-8 and in Shift_JIS. */
function textOf(bytes: Uint8Array, path: string): string {
  try {
    return decode(path, bytes).text;
  } catch (error) {
    try {
      const read = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
      if (read.includes('法令') && !read.includes('\0')) return read;
    } catch {
      // Not Shift_JIS either: the first failure says what it is.
    }
    throw error;
  }
}

async function write(
  laws: readonly Law[],
  { values, terminal, locale }: CommandCall,
): Promise<number> {
  const output = text(values, 'output') ?? DEFAULT_OUTPUT;
  const index = indexFileOf(laws);
  try {
    await writeFile(resolve(terminal.cwd, output), index.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      output,
      { ja: `書き込めません（${reason}）`, en: `cannot be written (${reason})` },
      error,
    );
  }
  const count = index.count.toLocaleString('en-US');
  terminal.write(
    locale === 'ja'
      ? `${output}：${count}件の法令（lint --laws ${output} で使えます）\n`
      : `${output}: ${count} laws (use it with lint --laws ${output})\n`,
  );
  return 0;
}
