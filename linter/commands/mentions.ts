import { type Command, STDIN_PATH_OPTION } from '../command.ts';
import { FORMAT_OPTION, lineAndPlace, toJson, wantsJson } from '../output-format.ts';
import { readWithGlossary } from '../read-operand.ts';

export default {
  name: 'mentions',
  operands: 'FILE|-',
  summary: { ja: '文書に出てくる用語を一覧にする', en: 'list every glossary term in a text' },
  options: {
    format: FORMAT_OPTION,
    'stdin-path': STDIN_PATH_OPTION,
  },
  async run(call) {
    const json = wantsJson(call.values);
    const { draft, located, glossary, placed } = await readWithGlossary(call);
    const mentions = glossary.matcher.findMentions(located.document).flatMap((mention) => {
      const place = placed(mention);
      if (place === undefined) return [];
      const { entryId, form, candidates } = mention;
      return [
        {
          ...place.at,
          surface: place.written,
          entryId,
          form,
          ...(candidates === undefined ? {} : { candidates }),
        },
      ];
    });
    if (json) {
      call.terminal.write(toJson({ mentions }));
      return 0;
    }
    for (const mention of mentions) {
      const name = glossary.get(mention.entryId)?.name ?? mention.entryId;
      const surface = mention.surface.replace(/\s+/g, '');
      const place = `${draft.path}:${lineAndPlace(mention)}`;
      const meaning =
        mention.candidates === undefined
          ? `${name} [${mention.entryId}]`
          : mention.candidates.join(' | ');
      call.terminal.write(`${place}  ${surface}  ${meaning}  ${mention.form}\n`);
    }
    return 0;
  },
} satisfies Command;
