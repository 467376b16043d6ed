import { loadGlossary } from '#glossary/index.ts';
import { LineIndex } from '#glossary/text/lines.ts';
import { type Command, list, STDIN_PATH_OPTION } from '../command.ts';
import { namedPlace } from '../finding-of.ts';
import { FORMAT_OPTION, lineAndPlace, toJson, wantsJson } from '../output-format.ts';
import { readOperand } from '../read-operand.ts';

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
    const { draft, located } = await readOperand(call);
    const glossary = await loadGlossary({
      paths: list(call.values, 'glossary'),
      cwd: call.terminal.cwd,
    });
    const lines = new LineIndex(draft.text);
    const mentions = glossary.matcher.findMentions(located.document).flatMap((mention) => {
      const place = located.locate(mention);
      if (place === undefined) return [];
      const { entryId, form, candidates } = mention;
      return [
        {
          start: place.start,
          end: place.end,
          ...lines.position(place.start),
          ...namedPlace(place, call.locale),
          surface: draft.text.slice(place.start, place.end),
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
