import { createTwoFilesPatch } from 'diff';
import { type CommandCall, flag } from './command.ts';
import type { DraftFile } from './drafts.ts';
import { applyFixes, lint, type LintOptions } from './engine.ts';
import { Failure } from './failure.ts';
import { standardInputName } from './gather-drafts.ts';
import { writeDraft } from './write-draft.ts';

/** Fixing can make room for another fix; a text that is still changing after this many rounds is left as it is. */
const MOST_ROUNDS = 10;

/**
 * Fixes drafts and writes what changed; standard input's text goes to standard output. A draft that cannot be
 * written is added to `failures` and left as it is; the others are fixed all the same.
 */
export async function fixAll(
  drafts: readonly DraftFile[],
  options: LintOptions,
  call: CommandCall,
  failures: Failure[],
): Promise<DraftFile[]> {
  tellUnedited(drafts, call);
  const fixedDrafts: DraftFile[] = [];
  for (const draft of drafts) {
    const fixed = fixDraft(draft, options, flag(call.values, 'fix-unsafe'));
    if (isPrinted(draft, call)) call.terminal.write(fixed);
    else if (fixed !== draft.text && !(await isWritten(draft, fixed, call, failures))) {
      fixedDrafts.push(draft);
      continue;
    }
    fixedDrafts.push({ ...draft, text: fixed });
  }
  return fixedDrafts;
}

async function isWritten(
  draft: DraftFile,
  text: string,
  { terminal }: CommandCall,
  failures: Failure[],
): Promise<boolean> {
  try {
    await writeDraft(draft, text, terminal.cwd);
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failures.push(error);
    return false;
  }
}

/** Prints as a diff what fixing would write, and answers with the drafts as they would be. */
export function printFixes(
  drafts: readonly DraftFile[],
  options: LintOptions,
  call: CommandCall,
): DraftFile[] {
  tellUnedited(drafts, call);
  return drafts.map((draft) => {
    const fixed = fixDraft(draft, options, flag(call.values, 'fix-unsafe'));
    if (fixed !== draft.text)
      call.terminal.write(createTwoFilesPatch(draft.path, draft.path, draft.text, fixed));
    return { ...draft, text: fixed };
  });
}

/** Whether fixing prints this draft, rather than writing it: it came by standard input. */
export function isPrinted({ path, opened }: DraftFile, call: CommandCall): boolean {
  return call.operands.includes('-') && path === standardInputName(call) && opened === undefined;
}

function fixDraft(draft: DraftFile, options: LintOptions, unsafe: boolean): string {
  // The text of a PDF is not its file: there is nothing that could be written.
  if (draft.opened !== undefined) return draft.text;
  let current = draft.text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { findings } = lint([{ path: draft.path, text: current }], options);
    const fixed = applyFixes(current, findings, { unsafe });
    if (fixed.text === current) return current;
    current = fixed.text;
  }
  return current;
}

/** Says once which files keep their slips: HTML, Word and PDF are not ours to edit. */
function tellUnedited(drafts: readonly DraftFile[], { terminal, locale }: CommandCall): void {
  const paths = drafts.filter(({ opened }) => opened !== undefined).map(({ path }) => path);
  const [first] = paths;
  if (first === undefined) return;
  const others = paths.length - 1;
  const more = locale === 'ja' ? `ほか${String(others)}件` : ` and ${String(others)} more`;
  const named = others === 0 ? first : first + more;
  terminal.writeError(
    locale === 'ja'
      ? `shirube: ${named}: HTML、Word、PDFのファイルは書き換えません。元の原稿を直してください\n`
      : `shirube: ${named}: HTML, Word and PDF files are not edited: mend what they were made of\n`,
  );
}
