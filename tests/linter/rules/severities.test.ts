import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { lint, RULES } from '#linter/engine.ts';

const glossary = await loadGlossary();

/** Severities and what stands there, of one rule's findings. */
function found(ruleId: string, text: string, path = 'draft.md'): string[] {
  const severities = Object.fromEntries(
    RULES.map(({ id }) => [id, 'off' as const]).filter(([id]) => id !== ruleId),
  );
  const { findings } = lint([{ path, text }], { glossary, today: '2026-11-22', severities });
  return findings.map(({ severity, actual }) => `${severity} ${actual}`);
}

describe('how sure a rule is', () => {
  it.each<[string, string, string]>([
    ['era/impossible', '令和2年度に始まり、平成32年7月に公表した。', 'error 平成32年7月'],
    [
      'era/impossible',
      '令和2年度に始まり、平成32年7月に公表する予定とした。',
      'warning 平成32年7月',
    ],
    ['era/impossible', '令和2年度に始まり、平成33年度までに達成する。', 'warning 平成33年度'],
    ['era/impossible', '平成33年度までに達成する。', 'info 平成33年度'],
    [
      'era/impossible',
      '---\ndate: 2021-04-01\n---\n\n平成33年度までに達成する。',
      'warning 平成33年度',
    ],
    ['era/impossible', '昭和64年2月に設立された。', 'error 昭和64年2月'],
    ['era/impossible', '令和0年に始めた。', 'error 令和0年'],
    ['range/reversed', '令和4年度～令和2年度に行う。', 'error 令和4年度～令和2年度'],
    ['range/reversed', '# 令和4年度～令和2年度', 'warning 令和4年度～令和2年度'],
    ['range/reversed', '5～3人で行う。', 'warning 5～3人'],
    ['document/date', 'サイバーセキュリティ戦略（令和3年9月27日閣議決定）', 'error 令和3年9月27日'],
    ['document/date', 'サイバーセキュリティ戦略（令和3年9月27日）', 'warning 令和3年9月27日'],
    [
      'document/date',
      'サイバーセキュリティ戦略（令和3年8月28日閣議決定）',
      'warning 令和3年8月28日',
    ],
    ['law/number', '電気通信事業法（昭和59年法律第68号）', 'error 昭和59年法律第68号'],
    ['law/number', '電気通信事業法（平成30年法律第24号）', 'warning 平成30年法律第24号'],
    ['law/number', '電気通信事業法（平成15年法律第125号）', 'warning 平成15年法律第125号'],
    ['note/unresolved', '骨子[^1]を示した。', 'warning [^1]'],
    ['note/unresolved', '骨子を示した。\n\n[^1]: 資料', 'info [^1]:'],
    ['text/broken-word', 'セキュリ\nティ対策', 'warning セキュリ\nティ'],
    ['text/broken-word', 'サイバー\nセキュリティ対策', 'info サイバー\nセキュリティ'],
  ])('%s: %s', (ruleId, text, expected) => {
    expect(found(ruleId, text)).toEqual([expected]);
  });

  it('leaves line ends and headings of plain text alone: where they fall is the extraction’s doing', () => {
    expect(found('text/broken-word', 'セキュリ\nティ対策', 'draft.txt')).toEqual([]);
    expect(
      found('reference/numbering', '１　背景\n\n本文。\n\n３　方法\n\n本文。\n', 'draft.txt'),
    ).toEqual([]);
  });
});
