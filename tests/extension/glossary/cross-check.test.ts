import { expect, test } from 'vitest';
import { crossCheck } from '../../../extension/glossary/cross-check.ts';
import { makeBundle, type Bundle } from '../../../glossary/compile/bundle.ts';
import { Entry } from '../../../glossary/model.ts';
import { SMALL_GLOSSARY } from '../small-glossary.ts';

function bundleOf(...entries: readonly object[]): Bundle {
  const common = {
    kind: 'concept',
    definition: { ja: '庁内で使う言葉。', en: 'A word used in the office.' },
    sources: [{ id: 'own', at: '1' }],
    checked: '2026-11',
  };
  return makeBundle(
    entries.map((entry) => Entry.parse({ ...common, ...entry })),
    [],
  );
}

test('a glossary that stands by itself is silent', () => {
  const own = bundleOf({ id: 'own-term', name: '庁内用語', owner: 'nict' });
  expect(crossCheck(own, SMALL_GLOSSARY)).toEqual({ replaced: [], shared: [], dangling: [] });
});

test('what replaces, shares a name or leads nowhere is told', () => {
  const own = bundleOf(
    { id: 'nict', name: '情報通信研究機構（庁内）' },
    // In full width: the same name to a reader.
    { id: 'own-nco', name: 'ＮＣＯ', relations: [{ type: 'see-also', to: 'nowhere' }] },
    { id: 'own-twice', name: '二重の語' },
    { id: 'own-again', name: '別の語', names: [{ text: '二重の語', status: 'variant' }] },
  );
  const { replaced, shared, dangling } = crossCheck(own, SMALL_GLOSSARY);
  expect(replaced).toEqual(['情報通信研究機構']);
  expect(shared.toSorted()).toEqual(['ＮＣＯ', '二重の語'].toSorted());
  expect(dangling).toEqual(['nowhere']);
});
