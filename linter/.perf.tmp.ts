import { loadGlossary } from '#glossary/index.ts';
import { formatOf } from '#linter/draft.ts';
import { RULES } from '#linter/engine.ts';
import { misspellings } from './misspellings.ts';
const g = await loadGlossary();
const M=1_000_000;
const texts:Record<string,string>={ a:'サ'.repeat(M), b:'サイバーセキュリティ'.repeat(M/10), c:'（'.repeat(M), d:'以下「'.repeat(M/3), e:'NICT（'.repeat(M/5), f:'以下'.repeat(M/2), g:'NISC、'.repeat(M/5), h:'実践的サイバー防衛演習'.repeat(M/11), i:'（以下「あ'.repeat(M/5), j:'前述の「多層防御」'.repeat(M/9), k:'NICT。'.repeat(M/5), l:'情報通信研究機関（NICT）'.repeat(M/14), m:'サプライチェーン・リスク。サプライチェーンリスク。'.repeat(M/25), n:'「NISC'.repeat(M/5), o:'関係者（以下「甲乙」という。）'.repeat(M/14), p:Array.from({length:M/20},(_,i)=>`関係者（以下「語${i}」という。）`).join(''), q:'NISC'+'、2020年'.repeat(M/6), r:'統合イノベーション戦略2019（令和元年6月21日閣議決定）、'.repeat(M/30), s:'NISC\n\n'.repeat(M/6)};
const mine=['name/former','edition/superseded','name/misspelled','name/inconsistent','acronym/unexpanded','acronym/wrong-expansion','short-name/undefined','short-name/before-definition','short-name/unused','short-name/redefined'];
for (const [k,t] of Object.entries(texts)) {
  if (process.argv[2] && !process.argv[2].includes(k)) continue;
  const p=formatOf('a.txt').parse(t); let t0=performance.now(); const r=g.read(p.document); const read=performance.now()-t0;
  const out:string[]=[];
  for (const rule of RULES.filter(r=>mine.includes(r.id))) { t0=performance.now(); let n=0; rule.check({reading:r,draft:{path:'a.txt',text:t,links:p.links,footnotes:p.footnotes,locate:p.locate},project:{has:()=>undefined,anchorsOf:()=>undefined},glossary:g,asOf:'2026-11-22',report(){n++;}}); const ms=performance.now()-t0; if(ms>100) out.push(`${rule.id} ${Math.round(ms)} (${n})`); }
  console.log(k, 'read',Math.round(read), out.join('; '));
}
