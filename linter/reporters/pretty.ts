import { eastAsianWidth } from 'get-east-asian-width';
import { createColors } from 'picocolors';
import { LineIndex } from '#glossary/text/lines.ts';
import type { LintResult, LintSummary } from '../engine.ts';
import type { Finding, Locale, Severity } from '../finding.ts';
import { lineAndPlace } from '../output-format.ts';
import type { Reporter } from '../reporter.ts';

type Colours = ReturnType<typeof createColors>;

const SEVERITY_LABELS: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  ja: { error: 'エラー', warning: '警告', info: '参考' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};

/** How much of a long line is shown on either side of a finding, in columns of a terminal. */
const MARGIN = 36;

/** For people: each finding with its line and a caret under it, then a summary. */
export default {
  id: 'pretty',
  render(result, context) {
    const colours = createColors(context.colour);
    const blocks: string[] = [];
    let lines: LineIndex | undefined;
    let file: string | undefined;
    for (const finding of result.findings) {
      if (finding.file !== file) {
        file = finding.file;
        const text = context.textOf(file);
        lines = text === undefined ? undefined : new LineIndex(text);
        blocks.push(colours.underline(file));
      }
      blocks.push(renderFinding(finding, lines, context.locale, colours));
    }
    blocks.push(renderSummary(result, context.locale, colours));
    return `${blocks.join('\n\n')}\n`;
  },
} satisfies Reporter;

function renderFinding(
  finding: Finding,
  lines: LineIndex | undefined,
  locale: Locale,
  colours: Colours,
): string {
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[
    finding.severity
  ];
  const place = lineAndPlace(finding);
  const label = paint(SEVERITY_LABELS[locale][finding.severity]);
  const out = [
    `  ${colours.bold(place)}  ${label}  ${finding.message}  ${colours.dim(finding.ruleId)}`,
  ];
  if (lines !== undefined) out.push(...excerpt(finding, lines, paint).map((line) => `    ${line}`));
  for (const [name, text] of notes(finding, locale))
    out.push(`    ${colours.dim(`${name}:`)} ${text}`);
  return out.join('\n');
}

function notes(finding: Finding, locale: Locale): readonly (readonly [string, string])[] {
  const ja = locale === 'ja';
  const found: (readonly [string, string])[] = [];
  if (finding.expected.length > 0)
    found.push([ja ? '候補' : 'expected', finding.expected.join(ja ? ' ／ ' : ' / ')]);
  if (finding.cause !== undefined) {
    found.push([ja ? '関連' : 'see', `${lineAndPlace(finding.cause)} ${finding.cause.message}`]);
  }
  if (finding.source !== undefined)
    found.push([ja ? '出典' : 'source', `${finding.source.id} ${finding.source.at}`]);
  return found;
}

/** The line of a finding, cut around it when long, and carets under it. */
function excerpt(
  finding: Finding,
  lines: LineIndex,
  paint: (text: string) => string,
): readonly string[] {
  const line = lines.lineText(finding.line);
  const from = finding.column - 1;
  const to =
    finding.endLine === finding.line ? Math.max(finding.endColumn - 1, from + 1) : line.length;
  const begin = cutBackwards(line, from);
  const end = cutForwards(line, to);
  const before = (begin > 0 ? '…' : '') + visible(line.slice(begin, from));
  const marked = visible(line.slice(from, to));
  const after = visible(line.slice(to, end)) + (end < line.length ? '…' : '');
  const carets = '^'.repeat(Math.max(1, columns(marked)));
  return [before + marked + after, ' '.repeat(columns(before)) + paint(carets)];
}

function cutBackwards(line: string, from: number): number {
  let width = 0;
  let at = from;
  while (at > 0 && width < MARGIN) {
    at -= 1;
    width += columns(line[at] ?? '');
  }
  // Not between the halves of a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(line[at] ?? '') ? at + 1 : at;
}

function cutForwards(line: string, to: number): number {
  let width = 0;
  let at = to;
  while (at < line.length && width < MARGIN) {
    width += columns(line[at] ?? '');
    at += 1;
  }
  return /[\uDC00-\uDFFF]/.test(line[at] ?? '') ? at + 1 : at;
}

/** Control characters of a draft must not reach the terminal. */
function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}

function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    width += /\p{Mn}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}

function renderSummary(
  { summary, findings }: LintResult,
  locale: Locale,
  colours: Colours,
): string {
  const text = locale === 'ja' ? summaryInJapanese(summary) : summaryInEnglish(summary);
  const unsafe = findings.filter((finding) => finding.fix?.safety === 'unsafe').length;
  const hints = [
    ...(summary.fixable > 0
      ? [
          locale === 'ja'
            ? `${String(summary.fixable)}件は --fix で直せます`
            : `${String(summary.fixable)} can be fixed with --fix`,
        ]
      : []),
    ...(unsafe > 0
      ? [
          locale === 'ja'
            ? `${String(unsafe)}件は内容を確かめたうえで --fix-unsafe で直せます`
            : `${String(unsafe)} change a fact: check them, then --fix-unsafe`,
        ]
      : []),
  ];
  const paint =
    summary.errors > 0 ? colours.red : summary.warnings > 0 ? colours.yellow : colours.green;
  return [paint(text), ...hints.map((hint) => colours.dim(hint))].join('\n');
}

function summaryInJapanese(summary: LintSummary): string {
  const { mentions, figures, claims } = summary.read;
  return `${String(summary.files)}ファイル：エラー${String(summary.errors)}件、警告${String(summary.warnings)}件、参考${String(summary.infos)}件（用語${String(mentions)}、数値・日付${String(figures)}、うち根拠と照合できる主張${String(claims)}）`;
}

function summaryInEnglish(summary: LintSummary): string {
  const { mentions, figures, claims } = summary.read;
  const plural = (count: number, word: string): string =>
    `${String(count)} ${word}${count === 1 ? '' : 's'}`;
  return `${plural(summary.files, 'file')}: ${plural(summary.errors, 'error')}, ${plural(summary.warnings, 'warning')}, ${String(summary.infos)} info (read ${plural(mentions, 'term')}, ${plural(figures, 'figure')}, ${plural(claims, 'claim')})`;
}
