import { type CommandCall, text } from './command.ts';
import type { FoundConfiguration } from './configuration.ts';
import { decode, type DraftFile, findDrafts, readDraft } from './drafts.ts';
import { Failure } from './failure.ts';

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
      const bytes = Buffer.from(await terminal.readInput());
      drafts.push({ path, bytes, ...decode(path, bytes) });
    });
  }
  const paths = new Set<string>();
  for (const operand of operands.filter((name) => name !== '-')) {
    await keep(async () => {
      for (const path of await findDrafts(operand, terminal.cwd, configuration)) paths.add(path);
    });
  }
  const mine = [...paths].sort().filter((_, index) => index % shard.of === shard.index - 1);
  for (const path of mine) {
    await keep(async () => {
      drafts.push(await readDraft(path, terminal.cwd));
    });
  }
  return { drafts, failures };
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
