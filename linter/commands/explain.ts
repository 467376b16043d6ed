import { closest, distance } from 'fastest-levenshtein';
import { loadGlossary } from '#glossary/index.ts';
import { describeEntry } from '#glossary/describe.ts';
import { type Command, list } from '../command.ts';
import { RULES } from '../engine.ts';
import { Failure } from '../failure.ts';
import type { Locale } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Letters by which a rule's id may be missed. */
const MOST_SLIPS = 3;

export default {
  name: 'explain',
  operands: '[RULE-OR-ENTRY]',
  summary: {
    ja: '規則や用語を説明する（引数なしで規則の一覧）',
    en: 'explain a rule or an entry (without one: list the rules)',
  },
  options: {},
  async run({ values, operands, locale, terminal }) {
    const [name] = operands;
    if (name === undefined) {
      const width = Math.max(...RULES.map((rule) => rule.id.length));
      for (const rule of RULES)
        terminal.write(
          `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.title[locale]}\n`,
        );
      return 0;
    }
    const rule = RULES.find((candidate) => candidate.id === name);
    if (rule !== undefined) {
      terminal.write(describeRule(rule, locale));
      return 0;
    }
    const glossary = await loadGlossary({ paths: list(values, 'glossary'), cwd: terminal.cwd });
    const entry = glossary.get(name) ?? glossary.bySurface(name)[0];
    if (entry === undefined) {
      const near = closest(
        name,
        RULES.map(({ id }) => id),
      );
      if (distance(name, near) <= MOST_SLIPS) {
        throw new Failure('explain', {
          ja: `「${name}」という規則はありません。${near} のことですか（shirube explain で一覧を表示）`,
          en: `no rule ${JSON.stringify(name)}: did you mean ${near}? (shirube explain lists them)`,
        });
      }
      throw new Failure('explain', {
        ja: `「${name}」という規則も用語もありません（shirube explain で規則の一覧、shirube lookup で用語を検索）`,
        en: `no rule or entry ${JSON.stringify(name)} (shirube explain lists rules, shirube lookup searches entries)`,
      });
    }
    terminal.write(describeEntry(entry, glossary, { locale, colour: terminal.colour }));
    return 0;
  },
} satisfies Command;

function describeRule(rule: Rule, locale: Locale): string {
  const words =
    locale === 'ja'
      ? { found: '見つけるもの', silent: '報告しないもの' }
      : { found: 'Finds', silent: 'Leaves alone' };
  const show = (loud: boolean): string =>
    rule.examples
      .filter((example) => example.draft.includes('«') === loud)
      .map(
        ({ draft, expected }) =>
          `  ${draft}${expected === undefined ? '' : `  → ${expected.flat().join(' / ')}`}`,
      )
      .join('\n');
  return `${rule.id} (${rule.severity})\n${rule.title[locale]}\n\n${rule.description[locale]}\n\n${words.found}:\n${show(true)}\n\n${words.silent}:\n${show(false)}\n`;
}
