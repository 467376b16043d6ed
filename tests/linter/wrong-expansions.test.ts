import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { formatOf } from '#linter/draft.ts';
import { wrongExpansions } from '#linter/wrong-expansions.ts';

const glossary = await loadGlossary();

function found(text: string): string[] {
  const { document } = formatOf('draft.md').parse(text);
  return wrongExpansions(document, glossary).map(
    ({ start, end, kind }) => `${kind} ${document.text.slice(start, end)}`,
  );
}

describe('wrongExpansions', () => {
  it.each([
    ['総務省は情報処理推進機構（NICT）と連携する', 'mixed 情報処理推進機構（NICT）'],
    ['「情報処理推進機構」（NICT）と連携する', 'mixed 情報処理推進機構」（NICT）'],
    ['情報処理推進\n機構(NICT)と連携する', 'mixed 情報処理推進\n機構(NICT)'],
    ['NICT（独立行政法人情報処理推進機構）', 'mixed NICT（独立行政法人情報処理推進機構）'],
    ['NICT（正式名称：情報通信研究機関）', 'slip 情報通信研究機関'],
    ['情報通信研究機関（以下「NICT」という。）', 'slip 情報通信研究機関'],
    ['ＮＩＣＴ（情報通信研究機関）', 'slip 情報通信研究機関'],
    [
      'CYDER（Cyber Defense Exercise with Repetition）',
      'slip Cyber Defense Exercise with Repetition',
    ],
    [
      'CYDER（CYber Defence Exercise with Recurrenceの略）',
      'spelling CYber Defence Exercise with Recurrence',
    ],
  ])('%s: %s', (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it('finds none between any acronym and its own full names', () => {
    const pairs = glossary.entries.flatMap(({ name, short, names }) =>
      short === undefined
        ? []
        : [name, short.expansion ?? name, ...names.map(({ text }) => text)].flatMap((full) => [
            `総務省は${full}（${short.text}）を進める。`,
            `総務省は${short.text}（${full}）を進める。`,
          ]),
    );
    expect(pairs.length).toBeGreaterThan(200);
    expect(found(pairs.join('\n\n'))).toEqual([]);
  });

  it('finds none where a bracket names the owner', () => {
    const pairs = glossary.entries.flatMap(({ name, owner }) => {
      const letters = glossary.get(owner ?? '')?.short?.text;
      return letters === undefined ? [] : [`${name}（${letters}）を進める。`];
    });
    expect(pairs.length).toBeGreaterThan(20);
    expect(found(pairs.join('\n\n'))).toEqual([]);
  });
});
