import { type CommandCall, text } from './command.ts';
import { readDraft } from './drafts.ts';
import { type Draft, parsedDraft } from './engine.ts';
import { Failure } from './failure.ts';
import { openDraft } from './open-draft.ts';
import type { Located } from '#glossary/document/model.ts';
import type { FilePlace } from './formats/format.ts';

/**
 * The one file, or standard input, that a command reads: its text, and the document made of it.
 * Standard input is plain text unless `--stdin-path` says otherwise.
 */
export async function readOperand(
  call: CommandCall,
): Promise<{ readonly draft: Draft; readonly located: Located<FilePlace> }> {
  const [operand, second] = call.operands;
  if (operand === undefined || second !== undefined) {
    throw new Failure('', {
      ja: 'ファイルを1つ指定してください（標準入力は -）',
      en: 'name one file (- for standard input)',
    });
  }
  const draft =
    operand === '-' ? await readStandardInput(call) : await readDraft(operand, call.terminal.cwd);
  return { draft, located: parsedDraft(draft) };
}

async function readStandardInput(call: CommandCall): Promise<Draft> {
  const path = text(call.values, 'stdin-path') ?? 'stdin.txt';
  return openDraft(path, await call.terminal.readInput());
}
