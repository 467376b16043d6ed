import { loadGlossary } from '#glossary/index.ts';
import { describeEntry } from '#glossary/describe.ts';
import { type Command, list } from '../command.ts';
import { Failure } from '../failure.ts';
import { FORMAT_OPTION, toJson, wantsJson } from '../output-format.ts';

/** More than a person would read; a program can ask for an entry by name. */
const MOST_RESULTS = 10;

export default {
  name: 'lookup',
  operands: 'QUERY',
  summary: {
    ja: '用語集を調べる（かな、略語、旧称、打ち間違いも可）',
    en: 'search the glossary (kana, acronyms, former names and typos too)',
  },
  options: { format: FORMAT_OPTION },
  async run({ values, operands, locale, terminal }) {
    const query = operands.join(' ').trim();
    if (query === '') {
      throw new Failure('lookup', {
        ja: '調べる言葉を指定してください（例：shirube lookup CYDER）',
        en: 'say what to look up (for example shirube lookup CYDER)',
      });
    }
    const json = wantsJson(values);
    const glossary = await loadGlossary({ paths: list(values, 'glossary'), cwd: terminal.cwd });
    const results = glossary.search(query).slice(0, MOST_RESULTS);
    if (json) {
      terminal.write(
        toJson({
          query,
          results: results.map(({ entry, matched, score }) => ({
            entryId: entry.id,
            name: entry.name,
            matched,
            score,
            entry,
          })),
        }),
      );
      return results.length > 0 ? 0 : 1;
    }
    const [best, ...others] = results;
    if (best === undefined) {
      terminal.writeError(
        locale === 'ja'
          ? `「${query}」は見つかりませんでした\n`
          : `Nothing found for ${JSON.stringify(query)}\n`,
      );
      return 1;
    }
    terminal.write(describeEntry(best.entry, glossary, { locale, colour: terminal.colour }));
    if (others.length > 0) {
      terminal.write(`\n${locale === 'ja' ? 'ほかの候補' : 'See also'}:\n`);
      for (const { entry } of others)
        terminal.write(
          `  ${entry.short === undefined ? '' : `${entry.short.text}  `}${entry.name}  [${entry.id}]\n`,
        );
    }
    return 0;
  },
} satisfies Command;
