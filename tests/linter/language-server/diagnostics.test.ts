import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { run, temporaryFolder } from '../terminal.ts';
import { startEditor } from './editor.ts';

const ROOT = join(import.meta.dirname, '../../..');

function uriIn(folder: string, name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

describe('diagnostics', () => {
  it('are what the command finds in the same file', async () => {
    const cwd = await temporaryFolder();
    const text = await readFile(join(ROOT, 'samples/draft.md'), 'utf8');
    await writeFile(join(cwd, 'draft.md'), text);
    const { out } = await run(['lint', 'draft.md', '--format', 'json', '--locale', 'ja'], { cwd });
    const { findings } = JSON.parse(out) as {
      findings: { ruleId: string; message: string; line: number; column: number; endLine: number; endColumn: number }[];
    };
    const { editor } = await startEditor({ root: cwd });
    const uri = uriIn(cwd, 'draft.md');
    await editor.open(uri, text);
    const shown = (await editor.diagnostics(uri)).map(({ code, message, range }) => ({
      ruleId: code,
      message,
      line: range.start.line + 1,
      column: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
    }));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual(
      findings.map(({ ruleId, message, line, column, endLine, endColumn }) => ({
        ruleId,
        message,
        line,
        column,
        endLine,
        endColumn,
      })),
    );
  });
});
