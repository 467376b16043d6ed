import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import shirube, { remarkShirube } from '#linter/remark.ts';

async function messages(text: string, options = {}): Promise<VFile['messages']> {
  const file = new VFile({ path: 'draft.md', value: text });
  const processor = remark().use(remarkGfm).use(remarkFrontmatter).use(remarkShirube, options);
  await processor.process(file);
  return file.messages;
}

describe('the remark preset', () => {
  it('is a preset with one plugin, usable without options', async () => {
    const file = await remark().use(shirube).process('国⺠\n');
    expect(file.messages.map(String)).toEqual([
      '1:2-1:3: 「⺠」は部首用の文字（U+2EA0）です。漢字の「民」が正しい表記です',
    ]);
    expect(String(file)).toBe('国⺠\n');
  });

  it('gives each finding its place, severity, rule and what is expected', async () => {
    const [radical, era] = await messages('国⺠\n\n令和2年（2021年）\n', { locale: 'en' });
    expect(radical).toMatchObject({
      source: 'shirube',
      ruleId: 'text-radical',
      fatal: false,
      line: 1,
      column: 2,
      actual: '⺠',
      expected: ['民'],
      url: 'docs/rules/text/radical.md',
    });
    expect(era).toMatchObject({ ruleId: 'era-mismatch', fatal: true, line: 3, column: 1 });
  });

  it('takes severities, the day and the front matter’s date', async () => {
    const text = '総務省はNISCと連携する。\n';
    const former = async (draft: string, options = {}): Promise<unknown[]> =>
      (await messages(draft, options))
        .filter(({ ruleId }) => ruleId === 'name-former')
        .map(({ fatal }) => fatal);
    expect(await former(text, { asOf: '2026-04-01' })).toEqual([false]);
    expect(await former(text, { asOf: '2025-04-01' })).toEqual([]);
    expect(await former(`---\ndate: 2025-04\n---\n\n${text}`)).toEqual([]);
    expect(await former(text, { asOf: '2026-04-01', rules: { 'name/former': 'off' } })).toEqual([]);
    expect(await former(text, { asOf: '2026-04-01', rules: { 'name/former': 'error' } })).toEqual([
      true,
    ]);
  });
});
