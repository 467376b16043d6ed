import { surfaceKey } from '../../surface-key.ts';
import type { Entry } from '../../model.ts';
import type { Sited } from '../load.ts';
import type { Problem, Wording } from '../problem.ts';
import type { Check } from './check.ts';
import { problemAt } from './check.ts';

/** Lengths in characters that a card shows without scrolling and that still say something (docs/glossary.md). */
const LENGTHS = { ja: { min: 30, max: 160 }, en: { min: 60, max: 300 } } as const;

/** A definition is in its own language, says more than the term, and fits a card. */
export default {
  id: 'definitions',
  run: ({ entries }) => entries.flatMap((entry) => [...languages(entry), ...lengths(entry)]),
} satisfies Check;

function languages(entry: Sited<Entry>): Problem[] {
  const { definition, name, short, english } = entry.value;
  const { ja, en } = definition;
  if (ja === en) {
    return [
      found(entry, 'en', 'error', {
        ja: '日本語と英語の定義が同じです',
        en: 'both definitions are the same',
      }),
    ];
  }
  const problems: Problem[] = [];
  if (!/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(ja)) {
    problems.push(
      found(entry, 'ja', 'error', {
        ja: '日本語の定義に日本語がありません',
        en: 'the Japanese definition holds no Japanese',
      }),
    );
  }
  if (!/[A-Za-z]{3}/.test(en)) {
    problems.push(
      found(entry, 'en', 'error', {
        ja: '英語の定義に英語がありません',
        en: 'the English definition holds no English',
      }),
    );
  }
  const names = new Set(
    [name, short?.text, short?.expansion, english].map((text) => surfaceKey(text ?? '')),
  );
  for (const locale of ['ja', 'en'] as const) {
    if (names.has(surfaceKey(definition[locale].replace(/[。.]$/, '')))) {
      problems.push(
        found(entry, locale, 'error', {
          ja: '定義が用語そのものです',
          en: 'the definition is only the term',
        }),
      );
    }
  }
  return problems;
}

function lengths(entry: Sited<Entry>): Problem[] {
  return (['ja', 'en'] as const).flatMap((locale) => {
    const { min, max } = LENGTHS[locale];
    const length = [...entry.value.definition[locale]].length;
    if (length > max) {
      return [
        found(entry, locale, 'warning', {
          ja: `定義が長すぎます（${length}字、目安は${max}字まで）`,
          en: `the definition is long (${length} characters, aim for at most ${max})`,
        }),
      ];
    }
    if (length >= min) return [];
    return [
      found(entry, locale, 'info', {
        ja: `定義が短いです（${length}字、目安は${min}字から）`,
        en: `the definition is short (${length} characters, aim for at least ${min})`,
      }),
    ];
  });
}

const MEND = {
  ja: '初めて読む人に何かを、1〜2文で書いてください',
  en: 'say in one or two sentences what it is, for someone new to it',
};

function found(
  entry: Sited<Entry>,
  locale: 'ja' | 'en',
  level: Problem['level'],
  message: Wording,
): Problem {
  return problemAt(entry, ['definition', locale], level, message, MEND);
}
