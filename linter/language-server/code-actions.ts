import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { applyFixes } from '../engine.ts';
import type { Edit, Finding, Fix, Locale } from '../finding.ts';
import type { CheckedDraft } from './open-drafts.ts';
import { suppressionEdits } from './suppression-edits.ts';
import { editsBetween } from './text-edits.ts';

/** Applies every safe fix of a document; an editor may do so when it saves. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.shirube`;

/** `versioned`: the client takes edits that hold for one version of a document alone. */
interface Editable extends CheckedDraft {
  readonly versioned: boolean;
}

/** More answers than this are no help. */
const MOST_CHOICES = 4;

/** Longer than this a replacement is shown by its beginning in a menu. */
const LONGEST_SHOWN = 40;

/** What can be done about the findings in a range: fixes first, then keeping them back, then all safe fixes at once. */
export function codeActions(
  draft: CheckedDraft,
  params: CodeActionParams,
  { versioned }: { readonly versioned: boolean },
): CodeAction[] {
  const checked = { ...draft, versioned };
  const asked = checked.text.spanOf(params.range);
  const findings = checked.findings.filter(
    ({ start, end }) => start <= asked.end && asked.start <= end,
  );
  const actions: CodeAction[] = [];
  if (wants(params, CodeActionKind.QuickFix)) {
    for (const finding of findings) actions.push(...fixActions(finding, checked, params));
    for (const finding of findings) actions.push(...suppressActions(finding, checked, params));
  }
  if (wants(params, FIX_ALL)) actions.push(...fixAll(checked));
  return actions;
}

/** Kinds are a tree by their dots: a client that asks for `source` gets `source.fixAll.shirube`. */
function wants({ context }: CodeActionParams, kind: string): boolean {
  return (
    context.only === undefined ||
    context.only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`))
  );
}

function fixActions(finding: Finding, checked: Editable, params: CodeActionParams): CodeAction[] {
  return choices(finding).map((fix) => ({
    title: fixTitle(finding, fix, localeOf(checked)),
    kind: CodeActionKind.QuickFix,
    diagnostics: answered(finding, params),
    // A preferred fix is applied without a look at it: never one that changes a fact.
    isPreferred: fix.safety === 'safe',
    edit: workspaceEdit(fix.edits, checked),
  }));
}

/** The fix; or where the rule leaves the choice to a person, each of its answers, if no markup would be lost. */
function choices({ fix, expected, actual, start, end }: Finding): Fix[] {
  if (fix !== undefined) return [fix];
  if (expected.length < 2 || /[*_`~<>[\]|\\\r\n]/.test(actual)) return [];
  return expected
    .slice(0, MOST_CHOICES)
    .map((text) => ({ safety: 'unsafe', edits: [{ start, end, text }] }));
}

function fixTitle({ expected }: Finding, { safety, edits }: Fix, locale: Locale): string {
  const written = edits.length === 1 ? edits[0]?.text : expected[0];
  const shown = written === undefined ? undefined : shorten(written);
  const title = { ja: 'この指摘を直す', en: 'Fix this' };
  if (shown !== undefined && shown !== '') {
    title.ja = `「${shown}」に直す`;
    title.en = `Change to “${shown}”`;
  } else if (shown === '') {
    title.ja = '削除する';
    title.en = 'Remove it';
  }
  if (safety === 'safe') return title[locale];
  return locale === 'ja' ? `${title.ja}（事実が変わります）` : `${title.en} (changes a fact)`;
}

function suppressActions(
  finding: Finding,
  checked: Editable,
  params: CodeActionParams,
): CodeAction[] {
  // A comment about comments would be one more to complain about.
  if (finding.ruleId.startsWith('suppression/')) return [];
  const edits = suppressionEdits({
    path: checked.draft.path,
    text: checked.draft.text,
    finding,
    withReason: checked.options.requireReasons ?? false,
  });
  if (edits === undefined) return [];
  const { ruleId } = finding;
  const whole = edits.length > 1;
  const titles = {
    ja: `${ruleId} を${whole ? 'この表' : 'この行'}では報告しない`,
    en: `Keep ${ruleId} back ${whole ? 'in this table' : 'on this line'}`,
  };
  return [
    {
      title: titles[localeOf(checked)],
      kind: CodeActionKind.QuickFix,
      diagnostics: answered(finding, params),
      edit: workspaceEdit(edits, checked),
    },
  ];
}

function fixAll(checked: Editable): CodeAction[] {
  const { text, applied } = applyFixes(checked.draft.text, checked.findings);
  if (applied === 0) return [];
  const titles = {
    ja: `意味の変わらない修正をすべて行う（${String(applied)}件）`,
    en: `Apply all fixes that keep the meaning (${String(applied)})`,
  };
  return [
    {
      title: titles[localeOf(checked)],
      kind: FIX_ALL,
      edit: workspaceEdit(editsBetween(checked.draft.text, text), checked),
    },
  ];
}

/** The client's own diagnostics that an action is for. */
function answered({ ruleId, line, message }: Finding, { context }: CodeActionParams): Diagnostic[] {
  return context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.code === ruleId &&
      diagnostic.range.start.line === line - 1 &&
      diagnostic.message === message,
  );
}

function workspaceEdit(
  edits: readonly Edit[],
  { uri, version, text, versioned }: Editable,
): WorkspaceEdit {
  const changes = edits.map((edit) => ({ range: text.rangeOf(edit), newText: edit.text }));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}

function localeOf({ options }: CheckedDraft): Locale {
  return options.locale ?? 'ja';
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
