import type { Localised } from '../../finding.ts';
import { speaksOfPast } from '../../past.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { type WrongExpansion, wrongExpansions } from '../../wrong-expansions.ts';
import { EXAMPLES } from './wrong-expansion.examples.ts';

export default {
  id: 'acronym/wrong-expansion',
  severity: 'error',
  title: {
    ja: '略語と正式名が対応していない',
    en: 'An acronym with a full name that is not its own',
  },
  description: {
    ja: '「情報処理推進機構（NICT）」「NICT（情報通信研究機関）」のように、略語と正式名を括弧で併記した箇所を、用語集の略語（同じつづりのもの全て）の正式名と照らし合わせる。別の団体や施策の正式名であるとき、正式名と一、二字だけ違うとき、英語の正式名と一部の語が違うときに報告する。英語のつづりの違い（Defence と Defense、単数と複数）は警告とする。括弧の中が担当や運営者であるとき（「総務省（NICT）」）、年度や金額など正式名でないとき、正式名を縮めたり補ったりした書き方、定訳のない一般の略語（CSIRT など）の英語、「当時」「旧」のある文、引用や題名の中では報告しない。',
    en: 'Compares acronyms and full names that stand side by side in brackets, as in 情報処理推進機構（NICT） and NICT（情報通信研究機関）, with the full names of every entry that has those letters. Reports the full name of another body or programme, one that differs from the right one in a character or two, and an English one of which some words are others; another English spelling (Defence for Defense, singular for plural) is a warning. Silent where the bracket says who is in charge (総務省（NICT）), where it holds no full name (a fiscal year, an amount), on shortened and lengthened forms of the name, on the English of general acronyms that have more than one (CSIRT), in sentences that say they speak of the past, and in quotations and titles.',
  },
  examples: EXAMPLES,
  check(context) {
    const { reading, glossary } = context;
    for (const found of wrongExpansions(reading.document, glossary)) {
      // The name of one thing beside the letters of another was never right.
      if (found.kind !== 'mixed' && speaksOfPast(reading, found, undefined, [])) continue;
      context.report({
        start: found.start,
        end: found.end,
        ...(found.kind === 'spelling' ? { severity: 'warning' } : {}),
        message: messageOf(found),
        expected: expectedOf(found),
        entryId: found.acronym.entry.id,
        ...sourceOf(found),
        ...(found.right === undefined
          ? {}
          : {
              fix: {
                safety: 'unsafe',
                edits: [{ start: found.start, end: found.end, text: found.right }],
              },
            }),
      });
    }
  },
} satisfies Rule;

function sourceOf({
  acronym,
}: WrongExpansion): Pick<Parameters<RuleContext['report']>[0], 'source'> {
  const [source] = acronym.entry.sources;
  return source === undefined ? {} : { source };
}

function messageOf({ kind, letters, written, acronym, other, right }: WrongExpansion): Localised {
  if (kind === 'mixed' && other !== undefined) {
    return {
      ja: `「${written}」の略語は${other.letters}です。${letters}は「${acronym.entry.name}」の略語です`,
      en: `Unexpected ${written} beside ${letters}: its letters are ${other.letters}, and ${letters} is ${acronym.entry.name}`,
    };
  }
  const name = right ?? acronym.entry.name;
  return {
    ja: `${letters}の正式名は「${name}」です（「${written}」とあります）`,
    en: `Unexpected ${written} beside ${letters}, expected ${name}`,
  };
}

function expectedOf({ kind, acronym, other, right }: WrongExpansion): readonly string[] {
  if (kind !== 'mixed' || other === undefined) return right === undefined ? [] : [right];
  return [acronym, other].map(({ entry, letters, japanese, latin }) => {
    const name = japanese[0] ?? latin[0] ?? entry.name;
    return `${name}（${letters}）`;
  });
}
