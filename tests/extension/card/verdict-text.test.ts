import { expect, test } from 'vitest';
import { revised } from '../../../extension/card/revisions.ts';
import { verdictText } from '../../../extension/card/verdict-text.ts';
import en from '../../../extension/public/_locales/en/messages.json' with { type: 'json' };
import ja from '../../../extension/public/_locales/ja/messages.json' with { type: 'json' };
import type { MessageKey, Say } from '../../../extension/locales/say.ts';
import type { SourcedNumber } from '../../../extension/messages/examination.ts';

const SOURCE = { title: '予算書・決算書データベース', issuer: '財務省', at: '令和3年度 当初予算' };

function sayIn(messages: Readonly<Record<MessageKey, { readonly message: string }>>): Say {
  return (key, ...values) =>
    messages[key].message.replaceAll(/\$(\d)/g, (_, digit) => String(values[Number(digit) - 1]));
}

const NUMBERS: readonly (readonly [SourcedNumber, ja: string, en: string])[] = [
  [{ verdict: 'agrees', text: '283.4億円', source: SOURCE }, '出典と一致', 'as in the source'],
  [
    { verdict: 'differs', text: '283.4億円', source: SOURCE },
    '出典では283.4億円',
    'source: 283.4億円',
  ],
  [
    { verdict: 'revised', later: 'initial', text: '280.7億円', source: SOURCE },
    'その後（当初予算）280.7億円',
    'since then (initial): 280.7億円',
  ],
  [
    { verdict: 'revised', later: 'actual', text: '106回', source: SOURCE },
    'その後（実績）106回',
    'since then (result): 106回',
  ],
];

test.each(NUMBERS)('%o is told in a few words', (sourced, japanese, english) => {
  expect(verdictText(sourced, sayIn(ja))).toBe(japanese);
  expect(verdictText(sourced, sayIn(en))).toBe(english);
});

test('numbers of which a later one is known are those, and no number that differs', () => {
  const figures = NUMBERS.map(([sourced], index) => {
    return { start: index, end: index + 1, text: `${index}`, entryId: 'x', sourced };
  });
  const bare = { start: 9, end: 10, text: '9', entryId: 'x' };
  expect(revised([...figures, bare]).map(({ text }) => text)).toEqual(['2', '3']);
});
