import { applyFixes, lint, RULES } from '../linter/engine.ts';
import type { Locale } from '../linter/finding.ts';
import type { Example, Rule } from '../linter/rule.ts';
import type { Glossary } from '../glossary/glossary.ts';

const WORDS = {
  ja: {
    index: '規則の一覧',
    found: '見つけるもの',
    silent: '報告しないもの',
    severity: '重さ',
    expected: '候補',
    rule: '規則',
    what: '内容',
    other: 'English',
    stop: '。',
    colon: '：',
    severities: { error: 'エラー', warning: '警告', info: '参考' },
  },
  en: {
    index: 'Rules',
    found: 'What it finds',
    silent: 'What it leaves alone',
    severity: 'Severity',
    expected: 'expected',
    rule: 'Rule',
    what: 'What it finds',
    other: '日本語',
    stop: '.',
    colon: ':',
    severities: { error: 'error', warning: 'warning', info: 'info' },
  },
} as const;

/** The pages of docs/rules/, by path: made from the rules' own descriptions and examples. */
export function ruleDocs(glossary: Glossary): Map<string, string> {
  const files = new Map<string, string>();
  for (const locale of ['ja', 'en'] as const) {
    const ending = locale === 'ja' ? '.ja.md' : '.md';
    for (const rule of RULES)
      files.set(`docs/rules/${rule.id}${ending}`, rulePage(rule, locale, glossary));
    files.set(`docs/rules/README${ending}`, indexPage(locale));
  }
  return files;
}

function indexPage(locale: Locale): string {
  const words = WORDS[locale];
  const ending = locale === 'ja' ? '.ja.md' : '.md';
  const rows = RULES.map(
    (rule) =>
      `| [${rule.id}](${rule.id}${ending}) | ${words.severities[rule.severity]} | ${rule.title[locale]} |`,
  );
  return `${[`# ${words.index}`, '', `| ${words.rule} | ${words.severity} | ${words.what} |`, '| --- | --- | --- |', ...rows].join('\n')}\n`;
}

function rulePage(rule: Rule, locale: Locale, glossary: Glossary): string {
  const words = WORDS[locale];
  const other = rule.id.split('/').at(-1) + (locale === 'ja' ? '.md' : '.ja.md');
  const loud = rule.examples.filter((example) => example.draft.includes('«'));
  const silent = rule.examples.filter((example) => !example.draft.includes('«'));
  return `${[
    `# ${rule.id}`,
    '',
    summary(rule, locale, other),
    '',
    rule.description[locale],
    '',
    `## ${words.found}`,
    '',
    ...loud.map((example) => loudExample(rule, example, locale, glossary)),
    `## ${words.silent}`,
    '',
    ...silent.map((example) => silentExample(example, locale, glossary)),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function summary({ title, severity }: Rule, locale: Locale, other: string): string {
  const { stop, colon, severity: word, severities, other: language } = WORDS[locale];
  const space = locale === 'ja' ? '' : ' ';
  return `${title[locale]}${stop}${space}${word}${colon}${space}${severities[severity]}${stop}${space}[${language}](${other})`;
}

function loudExample(rule: Rule, example: Example, locale: Locale, glossary: Glossary): string {
  const draft = unmarked(example.draft);
  const { findings } = lint([{ path: 'draft.md', text: draft }], {
    glossary,
    locale,
    today: '2026-11-22',
    severities: only(rule),
    ...(example.asOf === undefined ? {} : { asOf: example.asOf }),
  });
  const lines = findings.map(
    (finding) => `- ${String(finding.line)}:${String(finding.column)} ${finding.message}`,
  );
  const { text } = applyFixes(draft, findings, { unsafe: true });
  const fixed = text === draft ? [] : ['', '```markdown', text, '```'];
  return ['```markdown', draft, '```', '', ...lines, ...fixed, ''].join('\n');
}

function silentExample({ draft, asOf, note }: Example, locale: Locale, glossary: Glossary): string {
  const notes = [
    note === undefined ? undefined : noteFor(note, locale, glossary),
    asOf === undefined ? undefined : `--as-of ${asOf}`,
  ].filter((word) => word !== undefined);
  const joined = locale === 'ja' ? `（${notes.join('、')}）` : `(${notes.join('; ')})`;
  return ['```markdown', draft, '```', '', ...(notes.length > 0 ? [joined, ''] : [])].join('\n');
}

/** Notes are in English and name papers by number (source 003): a page gives their titles, a Japanese one nothing else. */
function noteFor(note: string, locale: Locale, glossary: Glossary): string | undefined {
  const titleOf = (number: string): string =>
    glossary.sources.find(({ text }) => text === number)?.title ?? number;
  const named = /\bsource (\d{3})\b/g;
  if (locale === 'en') return note.replace(named, (_, number: string) => titleOf(number));
  const titles = [...note.matchAll(named)].map(([, number = '']) => titleOf(number));
  return titles.length === 0 ? undefined : `出典：${titles.join('、')}`;
}

/** Every other rule off. */
export function only(rule: Rule): Record<string, 'off'> {
  return Object.fromEntries(RULES.filter(({ id }) => id !== rule.id).map(({ id }) => [id, 'off']));
}

/** The draft of an example without its marks. */
export function unmarked(draft: string): string {
  return draft.replace(/[«»]/g, '');
}
