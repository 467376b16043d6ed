import type { Example } from '../../rule.ts';

const DEFINED = '関係を構築されたコミュニティ（以下「地域SECUNITY」という。）の形成を促進する。';

export const EXAMPLES: readonly Example[] = [
  {
    draft: `${DEFINED}«地域SECURITY»は各地域で形成される。`,
    expected: [['地域SECUNITY']],
    fixedUnsafe: `${DEFINED}地域SECUNITYは各地域で形成される。`,
    note: 'source 003 names it 地域SECUNITY',
  },
  { draft: `${DEFINED}\n\n## «地域SECUNTY»の取組`, expected: [['地域SECUNITY']] },
  {
    draft: `«地域 SECUNITIY»とは何か。\n\n${DEFINED}`,
    expected: [['地域SECUNITY']],
    note: 'before the definition, and with a space',
  },
  {
    draft: `${DEFINED}\n\n- «地域SEQUNITY»の支援`,
    expected: [['地域SECUNITY']],
  },
  {
    draft: '演習基盤（以下「CYDERANGE」という。）を提供する。事業者は«CYDERENGE»を利用できる。',
    expected: [['CYDERANGE']],
    note: 'source 003',
  },
  {
    draft:
      '対サイバー攻撃アラートシステム（以下「DAEDALUS」という。）を運用する。«DAEDALAS»は警告を送る。',
    expected: [['DAEDALUS']],
  },
  {
    draft: '総務省は対策を進める。前述の「«多層防御»」の考え方による。',
    note: 'named nowhere before',
  },
  {
    draft: '演習を実施する。上記「«分析官人材育成プログラム»」と合わせて行う。',
    note: 'named nowhere before',
  },
  {
    draft: '先に定義した「«端末管理者»」に通知する。\n\n## 端末管理者の定義',
    note: 'named only after it',
  },
  { draft: '| 項目 | 内容 |\n| --- | --- |\n| 通知 | 前掲「«能動分析»」による |' },
  { draft: '前出の「«電子納品»」を用いる。', note: 'nothing stands before it at all' },
  { draft: `${DEFINED}地域SECUNITYは各地域で形成される。` },
  {
    draft: `${DEFINED}地域セキュリティは各地域の課題である。`,
    note: 'another word',
  },
  {
    draft: '情報通信研究機構（以下「NICT」という。）は、NISTと連携する。',
    note: 'another agency, a letter apart',
  },
  {
    draft: '製品の組織（以下「PSIRT」という。）を設ける。CSIRTと連携する。',
    note: 'another word, a letter apart',
  },
  {
    draft:
      '地域の集まり（以下「地域SECUNITY」という。）と別の集まり（以下「地域SECURITY」という。）がある。地域SECURITYを支援する。',
    note: 'defined, too',
  },
  { draft: '「多層防御」が重要である。前述の「多層防御」の考え方による。' },
  {
    draft: '## 多層的な防御\n\n前述の「多層防御」の考え方による。',
    note: 'other words for the same',
  },
  { draft: '前述の「図３」を参照。上記「第２章」のとおり。', note: 'a figure, a chapter' },
  { draft: '電波法を改正する。同法の規定による。本ガイドラインを参照。', note: 'anaphora' },
  {
    draft: '情報通信研究機構が行う。前述の「NICT」の取組による。',
    note: 'the same agency under another name',
  },
  {
    draft:
      '「IoT・5Gセキュリティ総合対策2020」を策定した。上記「IoT・5G セキュリティ総合対策2020」を踏まえる。',
    note: 'source 003',
  },
  {
    draft: '> 前述の「多層防御」の考え方による。',
    note: 'somebody else’s words',
  },
  {
    draft: '前述の「誰一人取り残さない、人に優しいデジタル化」を進める。',
    note: 'a saying, not a name',
  },
  { draft: '上記のとおり「多層防御」を進める。', note: 'points to more than the name' },
];
