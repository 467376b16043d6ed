import type { Glossary } from '#glossary/glossary.ts';
import { loadGlossary } from '#glossary/index.ts';
import type { Located, Span } from '#glossary/document/model.ts';
import { LineIndex, type LinePlace } from '#glossary/text/lines.ts';
import { type CommandCall, list, text } from './command.ts';
import { readDraft } from './drafts.ts';
import { type Draft, parsedDraft } from './engine.ts';
import { Failure } from './failure.ts';
import { namedPlace } from './finding-of.ts';
import { openDraft } from './open-draft.ts';
import type { FilePlace } from './formats/format.ts';

/**
 * The one file, or standard input, that a command reads: its text, and the document made of it.
 * Standard input is plain text unless `--stdin-path` says otherwise.
 */
async function readOperand(
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

/** Where a span of an operand stands in its file, as the commands print it, and what the file has there. */
interface Placed {
  readonly at: Span & LinePlace & ReturnType<typeof namedPlace>;
  readonly written: string;
}

/** The operand with the glossary to read it with. `placed`: undefined for what stands nowhere in the file. */
export async function readWithGlossary(call: CommandCall): Promise<{
  readonly draft: Draft;
  readonly located: Located<FilePlace>;
  readonly glossary: Glossary;
  readonly placed: (span: Span) => Placed | undefined;
}> {
  const { draft, located } = await readOperand(call);
  const glossary = await loadGlossary({
    paths: list(call.values, 'glossary'),
    cwd: call.terminal.cwd,
  });
  const lines = new LineIndex(draft.text);
  const placed = (span: Span): Placed | undefined => {
    const place = located.locate(span);
    if (place === undefined) return undefined;
    const { start, end } = place;
    const at = { start, end, ...lines.position(start), ...namedPlace(place, call.locale) };
    return { at, written: draft.text.slice(start, end) };
  };
  return { draft, located, glossary, placed };
}

async function readStandardInput(call: CommandCall): Promise<Draft> {
  const path = text(call.values, 'stdin-path') ?? 'stdin.txt';
  return openDraft(path, await call.terminal.readInput());
}
