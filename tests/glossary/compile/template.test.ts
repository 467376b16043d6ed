import { expect, test } from 'vitest';
import { loadData } from '../../../glossary/compile/load.ts';
import { template } from '../../../glossary/compile/template.ts';
import { KIND_DEFINITIONS } from '../../../glossary/kinds.generated.ts';
import { folderWith } from './folder.ts';

test.each(KIND_DEFINITIONS)(
  'a new entry of kind $id lacks only its definition and source',
  async ({ id, folder }) => {
    const text = template(id, 'new-one', '「新しい」: 名前 # 1', new Date('2026-11-22T00:00:00Z'));
    const root = await folderWith({ [`entries/${folder}/new-one.yaml`]: text });
    const { problems } = await loadData([root]);
    expect(problems.map(({ message }) => message.en).sort()).toEqual([
      'definition.en is empty',
      'definition.ja is empty',
      'sources[0].at is empty',
      'sources[0].id: expected kebab-case: a-z, 0-9, -',
    ]);
    const told = text
      .replaceAll(/(ja|en): ""/g, '$1: 定義 text')
      .replace('id: ""', 'id: src')
      .replace('at: ""', 'at: p.1');
    const whole = await folderWith({ [`entries/${folder}/new-one.yaml`]: told });
    expect((await loadData([whole])).bundle?.entries[0]).toMatchObject({
      id: 'new-one',
      kind: id,
      name: '「新しい」: 名前 # 1',
      checked: '2026-11',
    });
  },
);
