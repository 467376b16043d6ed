/** Words in katakana that are no slips of others. */
import type { Edit } from './slips.ts';

/**
 * Whether the run of katakana in `written` that goes through an edit has at least so many letters and
 * is no known word, nor made of such. `known`: the words of the glossary.
 */
export function isNoKatakanaWord(
  written: string,
  { writtenAt }: Edit,
  least: number,
  known: ReadonlySet<string>,
): boolean {
  let [start, end] = [writtenAt, writtenAt];
  while (isKatakanaUnit(written[start - 1])) start -= 1;
  while (isKatakanaUnit(written[end])) end += 1;
  const run = written.slice(start, end);
  return run.length >= least && !isMadeOf(run, known);
}

/** A katakana letter or ー; not the absence of one. */
export function isKatakanaUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[ァ-ヺー]/.test(unit);
}

/** Words that stand in few names of the glossary, and in many texts. */
const COMMON_KATAKANA = new Set(
  'サーバ サーバー センサ センサー ネットワーキング インターネット イントラネット エクストラネット サービス サービサー サーベイ システムズ メディア モデル モニター モニタリング マネジメント マネージメント マネージャー セキュア オペレーター オペレーション プロジェクト プロジェクター プロセス プログラマー プラットフォーマー トレーナー トレーニー ユーザ ユーザー データ データベース デバイス ソフト ソフトウェア ハードウェア アプリ アプリケーション コンテンツ コンピュータ コンピューター クラウド クライアント チェック チェーン チャレンジ リスト リスク レポート レビュー ガイド ガイドブック ハンドブック フォーラム フォーラムズ セミナー イベント グローバル ローカル レベル モバイル スマート シティ タウン テレビ テレワーカー ワーカー ワーク ワークショップ'.split(
    ' ',
  ),
);

function isMadeOf(run: string, known: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  for (let end = 1; end <= run.length; end += 1) {
    for (let start = Math.max(0, end - 16); start < end - 1; start += 1) {
      const word = run.slice(start, end);
      if (reached.has(start) && (known.has(word) || COMMON_KATAKANA.has(word))) reached.add(end);
    }
  }
  return reached.has(run.length);
}
