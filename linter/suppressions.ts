import type { Span } from '#glossary/document/model.ts';
import type { LineIndex } from '#glossary/text/lines.ts';
import type { Localised } from './finding.ts';

/** A comment in a draft, in the file's own syntax: the text inside, and where the whole of it stands. */
export interface Comment extends Span {
  readonly text: string;
}

/** One comment that keeps findings back. Lines are 1-based; both ends belong to it. */
export interface Suppression extends Span {
  /** Rule ids; empty stands for all rules. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A comment that looks like one of ours and cannot be read. */
export interface Misreading extends Span {
  readonly message: Localised;
}

const DIRECTIVE =
  /^\s*shirube-(disable-next-line|disable-file|disable|enable)\b([^:：]*)(?:[:：]([\s\S]*))?$/;

/**
 * Reads the comments of a draft: `shirube-disable-next-line RULE: reason` for the line after it,
 * `shirube-disable RULE: reason` until `shirube-enable RULE` or the end, `shirube-disable-file
 * RULE: reason` for the whole file. Several rules are parted by spaces or commas; none means all.
 */
export function readSuppressions(
  comments: readonly Comment[],
  lines: LineIndex,
  known: ReadonlySet<string>,
): { readonly suppressions: readonly Suppression[]; readonly misreadings: readonly Misreading[] } {
  const suppressions: Suppression[] = [];
  const misreadings: Misreading[] = [];
  let open: Suppression[] = [];
  const close = (rules: readonly string[], lastLine: number): void => {
    const ends = (item: Suppression): boolean =>
      rules.length === 0 || item.rules.some((rule) => rules.includes(rule));
    suppressions.push(...open.filter(ends).map((item) => Object.assign({}, item, { lastLine })));
    open = open.filter((item) => !ends(item));
  };
  for (const comment of comments) {
    if (!/^\s*shirube-/.test(comment.text)) continue;
    const parsed = DIRECTIVE.exec(comment.text);
    const rules = (parsed?.[2] ?? '').split(/[\s,、]+/).filter((rule) => rule !== '');
    const stranger = rules.find((rule) => !known.has(rule));
    if (parsed === null || stranger !== undefined) {
      misreadings.push({ start: comment.start, end: comment.end, message: complaint(stranger) });
      continue;
    }
    const line = lines.position(comment.start).line;
    const afterLine = lines.position(comment.end).line + 1;
    const reason = parsed[3]?.trim() || undefined;
    const base = { start: comment.start, end: comment.end, rules, reason };
    if (parsed[1] === 'disable-next-line')
      suppressions.push({ ...base, firstLine: afterLine, lastLine: afterLine });
    else if (parsed[1] === 'disable-file')
      suppressions.push({ ...base, firstLine: 1, lastLine: Infinity });
    else if (parsed[1] === 'disable') open.push({ ...base, firstLine: line, lastLine: Infinity });
    else close(rules, line);
  }
  return { suppressions: [...suppressions, ...open], misreadings };
}

function complaint(stranger: string | undefined): Localised {
  return stranger === undefined
    ? {
        ja: '読めない指示です。shirube-disable-next-line、shirube-disable、shirube-enable、shirube-disable-file のいずれかを書いてください',
        en: 'cannot read this: write shirube-disable-next-line, shirube-disable, shirube-enable or shirube-disable-file',
      }
    : {
        ja: `「${stranger}」という規則はありません。理由は「:」の後に書いてください`,
        en: `no rule ${JSON.stringify(stranger)}: a reason goes after a colon`,
      };
}

/** Whether a suppression covers a finding of a rule that begins on a line. */
export function covers(suppression: Suppression, ruleId: string, line: number): boolean {
  return (
    suppression.firstLine <= line &&
    line <= suppression.lastLine &&
    (suppression.rules.length === 0 || suppression.rules.includes(ruleId))
  );
}
