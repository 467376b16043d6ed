import { availableParallelism } from 'node:os';
import { type CommandCall, text } from './command.ts';
import type { FoundConfiguration } from './configuration.ts';
import { type DraftFile, draftOf, findDrafts, readDraft } from './drafts.ts';
import { Failure } from './failure.ts';
import { openedCache } from './opened-cache.ts';

/** Each PDF that is being read has its own pdf.js in memory. */
const MOST_AT_ONCE = 4;

/** Reads what was named. A file that cannot be read does not keep the others from being checked. */
export async function gatherDrafts(
  call: CommandCall,
  configuration: FoundConfiguration,
): Promise<{ readonly drafts: readonly DraftFile[]; readonly failures: Failure[] }> {
  const { operands, terminal } = call;
  if (operands.length === 0) {
    throw new Failure('lint', {
      ja: '点検するファイルを指定してください（例：shirube lint draft.md、標準入力は -）',
      en: 'name a file to check (for example shirube lint draft.md, or - for standard input)',
    });
  }
  const cache = openedCache(call);
  const shard = readShard(text(call.values, 'shard'));
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
      drafts.push(await draftOf(path, Buffer.from(await terminal.readInput()), cache));
    });
  }
  const paths = new Set<string>();
  for (const operand of operands.filter((name) => name !== '-')) {
    await keep(async () => {
      for (const path of await findDrafts(operand, terminal.cwd, configuration)) paths.add(path);
    });
  }
  const mine = [...paths].sort().filter((_, index) => index % shard.of === shard.index - 1);
  for (const read of await readAll(mine, (path) => readDraft(path, terminal.cwd, cache))) {
    await keep(async () => {
      drafts.push(await read);
    });
  }
  return { drafts, failures };
}

/** Some files at a time, for PDFs are read in threads of their own. In order; what fails is not looked at yet. */
async function readAll(
  paths: readonly string[],
  read: (path: string) => Promise<DraftFile>,
): Promise<readonly Promise<DraftFile>[]> {
  const reads: Promise<DraftFile>[] = [];
  const atOnce = Math.min(availableParallelism(), MOST_AT_ONCE);
  for (let at = 0; at < paths.length; at += atOnce) {
    const some = paths.slice(at, at + atOnce).map((path) => read(path));
    await Promise.allSettled(some);
    reads.push(...some);
  }
  return reads;
}

/** The name that standard input goes by. */
export function standardInputName(call: CommandCall): string {
  return text(call.values, 'stdin-path') ?? 'stdin.md';
}

/** `2/5`: the second of five equal parts, by the order of paths. */
function readShard(written: string | undefined): { readonly index: number; readonly of: number } {
  if (written === undefined) return { index: 1, of: 1 };
  const [, index, of] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(written) ?? [];
  if (index !== undefined && of !== undefined && Number(index) <= Number(of))
    return { index: Number(index), of: Number(of) };
  throw new Failure('--shard', {
    ja: `「${written}」を読めません。2/5 のように指定してください`,
    en: `cannot read ${JSON.stringify(written)}: write it as 2/5`,
  });
}
