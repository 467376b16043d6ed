import { posix } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import type { Link } from '../../formats/format.ts';
import type { Localised } from '../../finding.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { EXAMPLES } from './broken.examples.ts';

export default {
  id: 'link/broken',
  severity: 'warning',
  title: {
    ja: '行き先のないリンク',
    en: 'A link that leads nowhere',
  },
  description: {
    ja: '相対パスのリンクや画像の行き先のファイルと、「#…」で指した見出しがあるかを確かめる。見出しの番号や題名を直したときに、目次や相互参照のリンクが取り残されやすい。アンカーはGitHubの規則で見出しから作り、HTMLの id と name も読む。ほかのファイルの見出しも、点検の対象に入っていなくても読む。Webのアドレス（通信はしない）、「/」で始まるパス、拡張子のない名前やフォルダ、草案から生成されるページ（`a.md` に対する `a.html`）、見出しの末尾に `{#id}` を書く流儀のアンカー、脚注が作るアンカーでは報告しない。',
    en: 'Checks that the files that relative links and images lead to exist, and that there is a heading for each `#…`; when headings are renumbered or reworded, tables of contents and cross-references are easily left behind. Anchors are made of headings as GitHub makes them; ids and names in HTML count, too, and other files are read whether they are linted or not. Silent on web addresses (nothing is fetched), paths that begin with `/`, names without an ending and folders, pages that are made of drafts (`a.html` beside `a.md`), anchors written as `{#id}` in a heading, and those that footnotes make.',
  },
  examples: EXAMPLES,
  check(context) {
    for (const link of context.draft.links) {
      const complaint = complaintAbout(link, context);
      if (complaint === undefined) continue;
      const { message, expected } = complaint;
      context.report({
        within: 'file',
        start: link.start,
        end: link.end,
        message,
        expected: expected === undefined ? [] : [expected],
      });
    }
  },
} satisfies Rule;

interface Complaint {
  readonly message: Localised;
  readonly expected?: string;
}

interface Target {
  /** Relative to the working directory; '' for the draft itself. */
  readonly path: string;
  readonly anchor: string;
}

function complaintAbout({ url }: Link, context: RuleContext): Complaint | undefined {
  const target = targetOf(url, context.draft.path);
  if (target === undefined) return undefined;
  const { path, anchor } = target;
  if (path !== context.draft.path) {
    const exists = context.project.has(path);
    if (exists === false && hasEnding(path) && !isMadeOfDraft(path, context)) {
      return {
        message: {
          ja: `「${path}」というファイルはありません`,
          en: `Unexpected link: there is no file ${path}`,
        },
      };
    }
    if (exists !== true || !isMarkdown(path)) return undefined;
  }
  return anchor === '' ? undefined : complaintAboutAnchor(url, target, context);
}

function complaintAboutAnchor(
  url: string,
  { path, anchor }: Target,
  { project, draft, reading }: RuleContext,
): Complaint | undefined {
  const anchors = project.anchorsOf(path);
  if (anchors === undefined || isKnown(anchor, anchors)) return undefined;
  // Some generators take an id of the writer's own: ## 見出し {#id}.
  if (path === draft.path && reading.document.text.includes(`{#${anchor}}`)) return undefined;
  const near = nearest(anchor, anchors);
  return {
    message: {
      ja: `「#${anchor}」にあたる見出しが${path === draft.path ? 'この文書' : `「${path}」`}にありません`,
      en: `Unexpected anchor #${anchor}: ${path === draft.path ? 'this file' : path} has no such heading`,
    },
    ...(near === undefined ? {} : { expected: `${url.slice(0, url.indexOf('#'))}#${near}` }),
  };
}

/** The file and heading that an address means; undefined for what is no file of the project. */
function targetOf(url: string, from: string): Target | undefined {
  if (url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url) || /^[/\\?]/.test(url)) return undefined;
  const hash = url.indexOf('#');
  const written = hash < 0 ? url : url.slice(0, hash);
  const anchor = hash < 0 ? '' : decoded(url.slice(hash + 1));
  const file = decoded(written.split('?', 1)[0] ?? '');
  if (file === undefined || anchor === undefined || /[{}<>|*]/.test(file)) return undefined;
  // #L10 and #:~:text= mean lines and words, not headings.
  if (/^(?:L\d+|:~:)/.test(anchor)) return { path: pathOf(file, from), anchor: '' };
  return { path: pathOf(file, from), anchor };
}

function pathOf(file: string, from: string): string {
  return file === '' ? from : posix.join(posix.dirname(from), file);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A name without an ending may be a folder, or a page that a generator makes. */
function hasEnding(path: string): boolean {
  return /[^/.]\.[A-Za-z][A-Za-z0-9]{0,7}$/.test(path);
}

/** page.html is what site generators make of page.md. */
function isMadeOfDraft(path: string, { project }: RuleContext): boolean {
  return /\.html?$/i.test(path) && project.has(path.replace(/\.html?$/i, '.md')) === true;
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(path);
}

function isKnown(anchor: string, anchors: ReadonlySet<string>): boolean {
  const lower = anchor.toLowerCase();
  if (lower === 'top' || anchors.has(anchor) || anchors.has(lower)) return true;
  if (/^(?:user-content-)?fn(?:ref)?[-:]?\w+$/.test(lower)) return true;
  return tailsOf(anchors).has(lower.replace(/^user-content-/, ''));
}

const tails = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The anchors in lower case, whole and from each of their first hyphens on: 見出し-id is made of `見出し {#id}`. */
function tailsOf(anchors: ReadonlySet<string>): ReadonlySet<string> {
  const known = tails.get(anchors);
  if (known !== undefined) return known;
  const made = new Set<string>();
  for (const anchor of anchors) {
    const words = anchor.toLowerCase().split('-');
    for (let from = 0; from < Math.min(words.length, 20); from += 1) {
      made.add(words.slice(from).join('-'));
    }
  }
  tails.set(anchors, made);
  return made;
}

/** The one anchor that a slip may have meant: at most a third of its letters differ. */
function nearest(anchor: string, anchors: ReadonlySet<string>): string | undefined {
  if (anchors.size === 0 || anchors.size > 500 || anchor.length > 200) return undefined;
  const near = closest(anchor.toLowerCase(), [...anchors]);
  return distance(anchor.toLowerCase(), near) * 3 <= anchor.length ? near : undefined;
}
