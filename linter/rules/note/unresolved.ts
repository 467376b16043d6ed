import type { Document } from '#glossary/document/model.ts';
import type { Reference } from '#glossary/references/model.ts';
import { isQuoted } from '#glossary/document/blocks.ts';
import { outlineOf } from '#glossary/references/targets.ts';
import { labelSpan } from '../../outlines.ts';
import { passageTexts } from '../../passage-texts.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { EXAMPLES } from './unresolved.examples.ts';

export default {
  id: 'note/unresolved',
  severity: 'warning',
  title: {
    ja: '本文のない注、参照されない注',
    en: 'A note mark without its note, and a note without its mark',
  },
  description: {
    ja: '脚注の印（`[^2]`、※2、注2）に対応する注の本文があるか、注の本文がどこかから参照されているかを確かめる。段落を移したり削ったりしたときに片方だけが残りやすい。Markdownの脚注は、本文のない印がそのまま文字として表示される。※や注は、その草案が同じ書き方の注をほかに置いているときだけ見る。参照されない注は参考にとどめる。番号のない※、他の文書の注、表の中の注、引用の中では報告しない。',
    en: 'Checks that each note mark (`[^2]`, ※2, 注2) has its note, and that each note has a mark; when paragraphs move, one of the two is easily left behind. A Markdown footnote without a body is shown as it is written. Marks like ※2 are looked at only where the draft has other notes of that kind. A note that nothing refers to is info. Silent on ※ without a number, notes of other documents, notes inside tables, and in quotations.',
  },
  examples: EXAMPLES,
  check(context) {
    checkMarks(context);
    checkFootnoteBodies(context);
    checkNoteBodies(context);
  },
} satisfies Rule;

function checkMarks({ reading, draft, report }: RuleContext): void {
  const { document, references } = reading;
  const bodies = new Set(draft.footnotes.bodies.map(({ label }) => label.toLowerCase()));
  const inCells = notesInCells(reading.document, references);
  for (const reference of references) {
    const { start, end, text, label } = reference;
    if (reference.kind !== 'note' || isQuoted(document, reference)) continue;
    const isFootnote = label.startsWith('^');
    const isMissing = isFootnote
      ? isMissingFootnote(label.slice(1).toLowerCase(), bodies)
      : reference.targets.length === 0 && reference.external !== true && !inCells.has(label);
    if (!isMissing) continue;
    report({
      start,
      end,
      message: {
        ja: `「${text}」に対応する注の本文がありません`,
        en: `Unexpected note mark ${text}: there is no such note`,
      },
    });
  }
}

/** `[^a-z]` in a draft without footnotes is a regular expression. */
function isMissingFootnote(label: string, bodies: ReadonlySet<string>): boolean {
  return (
    !bodies.has(label) && (bodies.size > 0 ? /^[\w\p{L}-]+$/u.test(label) : /^\d{1,3}$/.test(label))
  );
}

/** Notes that a table holds: a cell begins with their label. */
function notesInCells(document: Document, references: readonly Reference[]): ReadonlySet<string> {
  const labels = new Map(references.map(({ start, label }) => [start, label]));
  const found = passageTexts(document).flatMap((passage) => {
    const label = passage.block?.kind === 'table' ? labels.get(passage.startOf(0)) : undefined;
    return label === undefined ? [] : [label];
  });
  return new Set(found);
}

function checkFootnoteBodies({ draft, report }: RuleContext): void {
  const marks = new Set(draft.footnotes.marks.map(({ label }) => label.toLowerCase()));
  for (const { label, start, end } of draft.footnotes.bodies) {
    if (marks.has(label.toLowerCase())) continue;
    report({
      within: 'file',
      start,
      end,
      severity: 'info',
      message: {
        ja: `脚注「[^${label}]」はどこからも参照されていません`,
        en: `Unexpected footnote [^${label}]: nothing refers to it`,
      },
    });
  }
}

/** ※2 …, 注2 …, where other notes of the same kind are referred to. */
function checkNoteBodies({ reading, report }: RuleContext): void {
  const { document, references } = reading;
  const marked = new Set(references.map(({ kind, label }) => (kind === 'note' ? label : '')));
  const nouns = new Set([...marked].map((label) => nounOf(label)));
  const outline = outlineOf(document);
  for (const target of outline.targets) {
    const { kind, label } = target;
    // A mark that is a number alone may have been lost among the words: nothing is said of its note.
    if (kind !== 'note' || /^[\^\d]/.test(label) || marked.has(label)) continue;
    if (!nouns.has(nounOf(label)) || isQuoted(document, target)) continue;
    report({
      ...labelSpan(outline, target),
      severity: 'info',
      message: {
        ja: `注「${label}」はどこからも参照されていません`,
        en: `Unexpected note ${label}: nothing refers to it`,
      },
    });
  }
}

function nounOf(label: string): string {
  return label.replace(/\d+$/, '');
}
