/** Mistakes put one at a time into the drafts of tests/fixtures/drafts, which are without findings. */

/** What a drafter might have written: in `file`, `find` (once there) becomes `replace`. */
export interface Seed {
  readonly rule: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /**
   * What the findings stand on, in order; by default any places. A mistake may be one of another rule, too: then
   * the rule stands before the words.
   */
  readonly found?: readonly string[];
}

type Change = readonly [find: string, replace: string, ...found: string[]];

/** By rule and draft: of each rule four or more, of different make. */
const CHANGES: Readonly<Record<string, Readonly<Record<string, readonly Change[]>>>> = {
  'acronym/unexpanded': {
    'budget-request.md': [['情報通信研究機構（NICT）が観測', 'NICTが観測', 'NICT']],
    'white-paper.md': [
      ['内閣サイバーセキュリティセンター（NISC）が総合', 'NISCが総合', 'NISC'],
      ['政府情報システムのためのセキュリティ評価制度（ISMAP）は', 'ISMAPは', 'ISMAP'],
    ],
    'meeting-paper.md': [['JST（科学技術振興機構）の', 'JSTの', 'JST']],
    'programme-overview.md': [
      ['サイバーセキュリティ統合知的・人材育成基盤（CYNEX）は、観測', 'CYNEXは、観測', 'CYNEX'],
    ],
  },
  'acronym/wrong-expansion': {
    'budget-request.md': [
      ['情報通信研究機構（NICT）が観測', '情報処理推進機構（NICT）が観測'],
      ['実践的サイバー防御演習（CYDER）：', '実践的サイバー防衛演習（CYDER）：'],
    ],
    'white-paper.md': [
      ['内閣サイバーセキュリティセンター（NISC）が', '情報処理推進機構（NISC）が'],
    ],
    'bilingual.md': [
      ['the National Cybersecurity Office (NCO)', 'the National Cybersecurity Organisation (NCO)'],
      [
        'The National Institute of Information and Communications Technology (NICT) runs',
        'The National Institute of Internet and Communications Technology (NICT) runs',
      ],
    ],
  },
  'date/impossible': {
    'guideline-revision.md': [
      ['令和３年５月31日公表', '令和３年５月32日公表', '令和３年５月32日'],
      ['３月５日（金）まで', '２月30日まで', '２月30日'],
    ],
    'meeting-paper.md': [['令和３年３月23日に', '令和３年13月23日に']],
    'white-paper.md': [['平成30年７月27日閣議', '平成30年７月37日閣議']],
  },
  'date/weekday': {
    'programme-overview.md': [['令和３年７月15日（木）', '令和３年７月15日（金）']],
    'guideline-revision.md': [
      ['2021年２月15日（月）', '2021年２月15日（日）'],
      ['令和３年９月30日（木）', '令和３年９月30日（水）'],
    ],
    'meeting-paper.md': [
      ['令和３年６月21日（月）', '令和３年６月21日（火）'],
      ['令和３年７月６日（火）', '令和３年７月６日（木）'],
    ],
    'bilingual.md': [['2026年10月７日（水）', '2026年10月７日（金）']],
  },
  'document/date': {
    'white-paper.md': [['平成30年７月27日閣議決定', '平成30年７月28日閣議決定']],
    'budget-request.md': [['平成30年７月27日閣議決定', '平成29年７月27日閣議決定']],
    'bilingual.md': [['令和７年12月23日閣議決定', '令和７年12月24日閣議決定']],
    'guideline-revision.md': [['令和３年５月31日公表', '令和３年４月30日公表']],
  },
  'edition/superseded': {
    'guideline-revision.md': [['（第５版）」の周知に限る', '（第４版）」の周知に限る', '第４版']],
    'bilingual.md': [
      [
        '「サイバーセキュリティ戦略」（令和７年12月23日閣議決定）の下で',
        '「サイバーセキュリティ戦略」（令和３年９月28日閣議決定）に基づき',
        '令和３年９月28日',
      ],
      [
        '受講の前と後に同じ10問を解いてもらい',
        '「テレワークセキュリティガイドライン（第４版）」に沿って、受講の前と後に同じ10問を解いてもらい',
        '第４版',
      ],
      [
        '幹部が演習に加わった組織では',
        '「ICTサイバーセキュリティ総合対策2021」に基づき、幹部が演習に加わった組織では',
        'ICTサイバーセキュリティ総合対策2021',
      ],
    ],
  },
  'era/impossible': {
    'budget-request.md': [
      ['令和３年３月までに取りまとめる', '平成33年３月までに取りまとめる'],
      ['令和３年度以降の実用化', '平成33年度以降の実用化'],
    ],
    'programme-overview.md': [
      ['令和３年度末までに考え方', '平成33年度末までに考え方'],
      ['平成29年４月に', '昭和65年４月に'],
    ],
  },
  'era/mismatch': {
    'programme-overview.md': [
      ['2021年（令和３年）４月', '2021年（令和２年）４月'],
      ['コロッセオ演習」は、2020年度（令和２年度）', 'コロッセオ演習」は、2020年度（令和３年度）'],
    ],
    'white-paper.md': [
      ['2019年（平成31年）２月', '2019年（平成30年）２月'],
      ['2019年（令和元年）６月', '2019年（平成31年）６月'],
    ],
    'bilingual.md': [['2018年（平成30年）', '2018年（平成29年）']],
  },
  'figure/change': {
    'budget-request.md': [
      ['14.9億円から0.1億円の増', '14.9億円から1.0億円の増', '1.0億円'],
      ['0.1億円の増となる', '0.1億円の減となる', '0.1億円'],
    ],
    'programme-overview.md': [['442名減少', '452名減少', '452名']],
    'bilingual.md': [
      ['22.3％増', '32.3％増', '32.3％'],
      ['22.3％増となった', '22.3％減となった', '22.3％'],
    ],
  },
  'figure/count': {
    'budget-request.md': [
      ['平成30年度は延べ137名', '平成30年度は延べ173名', '173名'],
      ['平成29年度は39名', '平成29年度は93名', '93名'],
    ],
    'programme-overview.md': [
      ['演習を106回実施', '演習を116回実施', '116回'],
      ['延べ168名', '延べ186名', '186名'],
      ['は41名が修了', 'は47名が修了', '47名'],
    ],
    'white-paper.md': [['12,804件', '12,408件', '12,408件']],
  },
  'figure/duration': {
    'budget-request.md': [
      ['令和２年度（３か年）', '令和２年度（２か年）', '２か年'],
      ['令和３年３月（12か月）', '令和３年３月（10か月）', '10か月'],
    ],
    'programme-overview.md': [
      ['令和４年２月までの８か月間', '令和４年２月までの９か月間', '９か月間'],
      ['４年間（平成29年度～令和２年度）', '３年間（平成29年度～令和２年度）', '３年間'],
    ],
    'bilingual.md': [['2028年度の３年間', '2028年度の２年間', '２年間']],
    'white-paper.md': [['2021年までの３年間', '2021年までの５年間', '５年間']],
  },
  'figure/outdated': {
    'budget-request.md': [
      ['14.9億円 | 15.0億円 |', '14.9億円 | 14.9億円 |'],
      ['| 3.4億円 | 3.6億円 |', '| 3.4億円 | 3.9億円 |'],
      ['100.4億円の内数 | 125.9億円の内数', '100.4億円の内数 | 100.4億円の内数'],
      ['50百万円（新規）', '60百万円（新規）'],
    ],
    'meeting-paper.md': [['427.9億円', '472.9億円']],
  },
  'figure/stage': {
    'budget-request.md': [
      ['14.9億円 | 15.0億円 |', '15.0億円 | 15.0億円 |', '15.0億円'],
      [
        '、令和元年度予算額14.9億円から',
        'ナショナルサイバートレーニングセンターの構築（令和元年度概算要求額：14.9億円）から',
        '14.9億円',
      ],
    ],
    'bilingual.md': [
      [
        'The numbers are rounded',
        'ナショナルサイバートレーニングセンターの強化の令和６年度当初予算額は13.6億円である。The numbers are rounded',
        '13.6億円',
      ],
      [
        'The numbers are rounded',
        'サイバーセキュリティ統合知的・人材育成基盤の構築の令和５年度当初予算額は21.0億円である。The numbers are rounded',
        '21.0億円',
      ],
    ],
  },
  'figure/sum': {
    'budget-request.md': [
      ['| 合計 | 1,658 |', '| 合計 | 1,685 |', '1,685'],
      ['- 計：359百万円', '- 計：395百万円', '395百万円'],
    ],
    'meeting-paper.md': [
      ['| 計 | 32 | 27 | 5 |', '| 計 | 33 | 27 | 5 |', '33'],
      ['| 計 | 32 | 27 | 5 |', '| 計 | 32 | 27 | 4 |', '4'],
    ],
    'bilingual.md': [['| 計 | 2,120 | 2,592 |', '| 計 | 2,120 | 2,692 |', '2,692']],
  },
  'figure/unit': {
    'budget-request.md': [
      ['1,500百万円（15.0億円）', '1,500百万円（15.1億円）', '15.1億円'],
      ['要求額359百万円の内訳', '要求額359百万円（3.95億円）の内訳', '3.95億円'],
      ['調査の要求額は47百万円であり', '調査の要求額は47百万円（4,700千円）であり', '4,700千円'],
    ],
    'white-paper.md': [['３割（30％）', '３割（45％）', '45％']],
    'bilingual.md': [
      ['2,120百万円（21.2億円）', '2,120百万円（2.12億円）', '2.12億円', 'figure/change 22.3％'],
    ],
  },
  'law/number': {
    'budget-request.md': [
      ['平成28年法律第32号', '平成28年法律第23号'],
      ['平成12年法律第102号', '平成12年法律第120号'],
    ],
    'guideline-revision.md': [
      ['平成26年法律第104号', '平成26年法律第103号'],
      ['昭和60年郵政省令第31号', '昭和60年総務省令第31号'],
    ],
    'white-paper.md': [
      ['昭和59年法律第86号', '昭和59年法律第68号'],
      ['令和３年総務省告示第146号', '令和３年総務省告示第164号'],
    ],
    'bilingual.md': [['令和７年法律第42号', '令和７年法律第24号']],
  },
  'link/broken': {
    'guideline-revision.md': [['(#第２改定の要点)', '(#第３改定の要点)', '#第３改定の要点']],
    'white-paper.md': [
      ['(#４人材の育成と普及啓発)', '(#4人材の育成)', '#4人材の育成'],
      [
        '[人材の育成](#４人材の育成と普及啓発)を参照されたい。',
        '[人材の育成][jinzai]を参照されたい。\n\n[jinzai]: #３人材の育成',
        '#３人材の育成',
      ],
    ],
    'bilingual.md': [['(#2-programmes--施策)', '(#2-programs--施策)', '#2-programs--施策']],
    'programme-overview.md': [['Ⅰ２に示した演習', '[Ⅰ２](#２実施)に示した演習', '#２実施']],
  },
  'name/former': {
    'bilingual.md': [
      [
        '各国の要望を踏まえ',
        '内閣サイバーセキュリティセンターと連携し、各国の要望を踏まえ',
        '内閣サイバーセキュリティセンター',
      ],
      ['今後の主な題材とする', 'NISCとともに今後の主な題材とする', 'NISC'],
      [
        '次回の会合は',
        'Beyond 5G推進コンソーシアムとの次回の会合は',
        'Beyond 5G推進コンソーシアム',
      ],
    ],
    'white-paper.md': [
      [
        '米国、英国、イスラエルなどとの間では',
        'Telecom-ISACと米国、英国、イスラエルなどとの間では',
        'Telecom-ISAC',
      ],
      [
        '手引は、接続する前に',
        '情報セキュリティ月間に配る手引は、接続する前に',
        '情報セキュリティ月間',
      ],
    ],
    'programme-overview.md': [
      [
        '国立研究開発法人情報通信研究機構（以下',
        '独立行政法人情報通信研究機構（以下',
        '独立行政法人情報通信研究機構',
      ],
    ],
  },
  'name/inconsistent': {
    'meeting-paper.md': [
      ['研究の成果を政府機関で使うための手順', 'サプライチェーン・リスクの評価の手順'],
    ],
    'budget-request.md': [
      [
        '国内における活用の事例と利用者の需要',
        '国内における機器の部品の調査（サプライチェーンリスクとサプライチェーン・リスク）',
      ],
    ],
    'white-paper.md': [
      [
        'ISPを通じて利用者に注意を促す',
        'インターネット・サービス・プロバイダを通じて利用者に注意を促す',
      ],
    ],
    'guideline-revision.md': [
      [
        '（１）方針を定め、必要な人と予算を充てる。',
        '（１）デジタルトランスフォーメーション（DX）の方針を定め、デジタル・トランスフォーメーションに必要な人と予算を充てる。',
      ],
    ],
  },
  'name/misspelled': {
    'budget-request.md': [
      [
        '| ナショナルサイバートレーニングセンターの構築 |',
        '| ナショナルサイバートレーニングセンタの構築 |',
      ],
      [
        '## ４　サイバーセキュリティ情報共有推進事業',
        '## ４　サイバーセキュリティ情報共有促進事業',
      ],
    ],
    'guideline-revision.md': [
      [
        '「テレワークセキュリティガイドライン（第４版）」は',
        '「テレワークセキュリテイガイドライン（第４版）」は',
      ],
    ],
    'white-paper.md': [
      ['サイバーセキュリティタスクフォースは', 'サイバーセキュリティタスクホースは'],
    ],
    'meeting-paper.md': [['サイバーセキュリティ戦略本部は', 'サイバーセキュリテイ戦略本部は']],
  },
  'note/unresolved': {
    'programme-overview.md': [['[^cynex]。', '[^cynecs]。', '[^cynecs]', '[^cynex]:']],
    'white-paper.md': [['[^1]: マルウェア', '[^2]: マルウェア', '[^1]', '[^2]:']],
    'meeting-paper.md': [
      ['5G※2、', '5G※3、', '※3', '※2'],
      ['※1 研究の補助を担う大学院生', '研究の補助を担う大学院生', '※1'],
    ],
    'budget-request.md': [
      ['サイバーセキュリティの動向は国', 'サイバーセキュリティの動向[^1]は国', '[^1]'],
    ],
  },
  'range/reversed': {
    'budget-request.md': [
      ['平成30年度～令和２年度（３か年）', '令和２年度～平成30年度'],
      ['２～３人とし', '３～２人とし', '３～２人'],
    ],
    'programme-overview.md': [['３～４人の班', '４～３人の班', '４～３人']],
    'bilingual.md': [['2026年度～2028年度の３年間で', '2028年度～2026年度に']],
    'white-paper.md': [['2018年から2021年までの３年間', '2021年から2018年まで']],
  },
  'reference/ambiguous': {
    'meeting-paper.md': [
      ['## 参考資料１　用語', '## 参考資料２　用語', '参考資料２'],
      ['## 別紙１　検討体制', '## 別紙２　検討体制', '別紙２', 'reference/unresolved 別紙１'],
    ],
    'programme-overview.md': [
      [
        '表２　CYDERの課程',
        '表１　CYDERの課程',
        '表１',
        'reference/unresolved 表２',
        'reference/numbering 表１',
      ],
    ],
    'white-paper.md': [
      [
        '図表２　攻撃の対象の割合',
        '図表１　攻撃の対象の割合',
        '図表１',
        'reference/unresolved 図表２',
        'reference/numbering 図表１',
      ],
    ],
    'guideline-revision.md': [
      [
        '## 別添２　相談の窓口',
        '## 別添１　相談の窓口',
        '別添１',
        'reference/unresolved 別添２',
        'reference/unresolved 別添２',
      ],
    ],
  },
  'reference/direction': {
    'programme-overview.md': [
      ['前述のⅠからⅢまで', '後述のⅠからⅢまで'],
      ['図１のとおり、受講者は', '後述の図１のとおり、受講者は', '後述の図１'],
    ],
    'white-paper.md': [
      ['上記３の取組', '下記３の取組'],
      ['、２（１）で述べた次の', '、後述２（１）の次の', '後述２（１）'],
    ],
    'budget-request.md': [
      ['２で述べた調査で', '下記２の調査で', '下記２'],
      ['要求額は、表１の', '要求額は、前述の表１の', '前述の表１'],
    ],
  },
  'reference/numbering': {
    'budget-request.md': [['## ８　今後の日程', '## ９　今後の日程']],
    'programme-overview.md': [['### ４　課程の種類', '### ３　課程の種類']],
    'meeting-paper.md': [['## ４．今後の予定', '## ５．今後の予定']],
    'white-paper.md': [['## ６　今後の方向', '## ５　今後の方向']],
  },
  'reference/uncited': {
    'budget-request.md': [
      ['要求額の内訳は、表２のとおりである。', '要求額には内訳がある。', '表２'],
    ],
    'programme-overview.md': [['三つに分けている（表２）', '三つに分けている', '表２']],
    'meeting-paper.md': [
      ['進み具合を表１に、今後の重点を表２に整理した', '進み具合と今後の重点を整理した', '表１'],
    ],
    'white-paper.md': [['ものが多い（図表２）', 'ものが多い', '図表２']],
  },
  'reference/unresolved': {
    'budget-request.md': [
      [
        '要求額の内訳は、表２のとおり',
        '要求額の内訳は、表３のとおり',
        '表３',
        'reference/uncited 表２',
      ],
    ],
    'guideline-revision.md': [['相談の窓口は別添２の', '相談の窓口は別添３の', '別添３']],
    'programme-overview.md': [['Ⅰ２に示した', 'Ⅰ５に示した']],
    'meeting-paper.md': [
      ['このうち上記⑤', 'このうち上記⑥', '上記⑥'],
      ['別紙２の日程', '別紙３の日程', '別紙３'],
      ['（参考資料２）', '（参考資料３）', '参考資料３'],
    ],
    'white-paper.md': [
      ['観測された（図表１）', '観測された（図表４）', '図表４', 'reference/uncited 図表１'],
    ],
  },
  'short-name/before-definition': {
    'white-paper.md': [
      [
        'サイバー攻撃の数は増え続けている。',
        'サイバー攻撃の数は増え続けており、認定協会の役割も増している。',
        '認定協会',
      ],
    ],
    'budget-request.md': [
      ['2016年から電子署名などを', '2016年から電子署名法と同じ事項などを', '電子署名法'],
    ],
    'programme-overview.md': [
      [
        '総務省サイバーセキュリティ統括官室\n',
        '総務省サイバーセキュリティ統括官室とNICTの連名\n',
        'NICT',
      ],
    ],
    'bilingual.md': [
      [
        '国立研究開発法人情報通信研究機構（NICT）は、NICTERで',
        'NICTERの運用はNICTが担う。国立研究開発法人情報通信研究機構（以下「NICT」という。）は、NICTERで',
      ],
    ],
  },
  'short-name/redefined': {
    'budget-request.md': [
      ['包括的に定める規則が', '包括的に定める規則（以下「電子署名法」という。）が', '電子署名法'],
    ],
    'programme-overview.md': [
      [
        'サイバーセキュリティ統合知的・人材育成基盤（CYNEX）は',
        'サイバーセキュリティ統合知的・人材育成基盤（以下「センター」という。）は',
      ],
    ],
    'white-paper.md': [
      [
        '総務省のサイバーセキュリティタスクフォースは',
        '総務省の有識者の会議（以下「認定協会」という。）は',
        '認定協会',
      ],
    ],
    'meeting-paper.md': [
      [
        'JST（科学技術振興機構）の「戦略',
        '科学技術振興機構（以下「取組方針」という。）の「戦略',
        '取組方針',
      ],
    ],
  },
  'short-name/undefined': {
    'guideline-revision.md': [
      ['手引きは、最低限の対策', '前述の「三つの備え」と手引きは、最低限の対策'],
    ],
    'white-paper.md': [
      [
        'また、2019年（令和元年）６月からは',
        'また、前述の「多層防御」の考え方により、2019年（令和元年）６月からは',
        '多層防御',
      ],
    ],
    'programme-overview.md': [
      ['なお、センターの運営に係る', 'なお、前出の「共同演習場」の運営に係る', '共同演習場'],
    ],
    'meeting-paper.md': [['次期戦略の期間に重点を置く領域', '上述の「重点五領域」', '重点五領域']],
  },
  'short-name/unused': {
    'budget-request.md': [
      ['電子署名法の認定を受けた事業者の一覧は', '認定を受けた事業者の一覧は', '電子署名法'],
    ],
    'white-paper.md': [
      ['ICT-ISACが認定協会として認定された', 'ICT-ISACが認定された', '認定協会'],
      [
        'サイバーセキュリティタスクフォースは',
        'サイバーセキュリティタスクフォース（以下「TF」という。）は',
        'TF',
      ],
    ],
    'meeting-paper.md': [['WGの事務はNISCが', 'その事務はNISCが', 'WG']],
  },
  'text/broken-word': {
    'budget-request.md': [['サイバー攻撃の踏み台', 'サイ\nバー攻撃の踏み台']],
    'white-paper.md': [
      ['インターネットサービスプロバイダ（ISP）は', 'インターネットサービスプロ\nバイダ（ISP）は'],
      ['令和３年５月に第５版', '令和３年５\n月に第５版'],
    ],
    'guideline-revision.md': [['クラウドサービスの利用も', 'クラウドサー\nビスの利用も']],
  },
  'text/mixed-width': {
    'budget-request.md': [
      ['令和２年４月～令和３年３月（12か月）', '令和２年4月～令和３年３月（12か月）'],
      ['（CYDER）：1,156百万円', '（CYDER）：1,１56百万円', '1,１56百万円'],
    ],
    'white-paper.md': [['令和２年５月、公衆', '令和２年5月、公衆', '令和２年5月']],
    'meeting-paper.md': [['平成29年７月12日', '平成29年７月1２日', '平成29年７月1２日']],
  },
  'text/radical': {
    'budget-request.md': [['家庭や工場の機器', '家庭や⼯場の機器', '⼯']],
    'programme-overview.md': [
      [
        '国の機関、地方公共団体、重要インフラ事業者等の担当者が',
        '国の機関、地⽅公共団体、重要インフラ事業者等の担当者が',
        '⽅',
      ],
    ],
    'white-paper.md': [['二国間の対話', '⼆国間の対話', '⼆']],
    'guideline-revision.md': [['自宅の', '⾃宅の', '⾃']],
  },
};

/** Every mistake, each a draft of its own. */
export const SEEDS: readonly Seed[] = Object.entries(CHANGES).flatMap(([rule, files]) =>
  Object.entries(files).flatMap(([file, changes]) =>
    changes.map(([find, replace, ...found]) => ({
      rule,
      file,
      find,
      replace,
      ...(found.length === 0 ? {} : { found }),
    })),
  ),
);
