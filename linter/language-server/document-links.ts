import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DocumentLink } from 'vscode-languageserver/node';
import type { Span } from '#glossary/document/model.ts';
import type { Glossary } from '#glossary/glossary.ts';
import type { Entry } from '#glossary/model.ts';
import { RULES } from '../engine.ts';
import { ruleUrl } from '../finding-of.ts';
import { pathOf, uriOf } from './document-place.ts';
import { webAddress } from './markdown-words.ts';
import { placedMentions } from './mentions.ts';
import type { CheckedDraft } from './open-drafts.ts';
import { rulePage } from './rule-pages.ts';

/**
 * Links of a draft: to the files that its own links mean, from the rules named in its comments to
 * their pages, and, with `withSources`, from the first mention of each entry to the source that shows it.
 */
export function documentLinks(
  checked: CheckedDraft,
  { withSources }: { readonly withSources: boolean },
): DocumentLink[] {
  const found = [...fileLinks(checked), ...ruleLinks(checked)];
  if (withSources) found.push(...sourceLinks(checked));
  return found.map(({ span, target, tooltip }) => {
    const range = checked.text.rangeOf(span);
    return tooltip === undefined ? { range, target } : { range, target, tooltip };
  });
}

interface FoundLink {
  readonly span: Span;
  readonly target: string;
  readonly tooltip?: string;
}

/** Relative addresses of files that are there. */
function* fileLinks({ uri, located }: CheckedDraft): Generator<FoundLink> {
  const from = pathOf(uri);
  if (from === undefined) return;
  for (const { url, start, end } of located.links) {
    if (/^(?:[a-z][a-z0-9+.-]*:|[/\\?#])/i.test(url)) continue;
    const [written = '', anchor] = url.split('#', 2);
    const path = decoded(written.split('?', 1)[0] ?? '');
    if (path === undefined || path === '' || path.includes('\0')) continue;
    const target = resolve(dirname(from), path);
    if (!existsSync(target)) continue;
    yield { span: { start, end }, target: withAnchor(uriOf(target), anchor) };
  }
}

function withAnchor(uri: string, anchor: string | undefined): string {
  if (anchor === undefined || anchor === '') return uri;
  return `${uri}#${encodeURIComponent(decoded(anchor) ?? anchor)}`;
}

function* ruleLinks({ located, options }: CheckedDraft): Generator<FoundLink> {
  const { locale = 'ja' } = options;
  for (const comment of located.comments) {
    if (!/^\s*shirube-/.test(comment.text)) continue;
    // The reason after the colon is prose.
    const named = comment.text.split(/[:：]/, 1)[0] ?? '';
    const opening = '<!--'.length;
    for (const { 0: id, index } of named.matchAll(/[a-z]+\/[a-z-]+/g)) {
      const rule = RULES.find((candidate) => candidate.id === id);
      const page = rule === undefined ? undefined : rulePage(ruleUrl(rule.id), locale);
      const start = comment.start + opening + index;
      if (rule !== undefined && page !== undefined)
        yield {
          span: { start, end: start + id.length },
          target: page,
          tooltip: rule.title[locale],
        };
    }
  }
}

/** The first mention alone: a draft in which every name is underlined is hard to read. */
function* sourceLinks(checked: CheckedDraft): Generator<FoundLink> {
  const seen = new Set<string>();
  const { glossary } = checked.options;
  for (const { mention, place } of placedMentions(checked)) {
    if (mention.candidates !== undefined || seen.has(mention.entryId)) continue;
    seen.add(mention.entryId);
    const entry = glossary.get(mention.entryId);
    const source = entry === undefined ? undefined : sourceOf(entry, glossary);
    if (source !== undefined) yield { span: place, target: source.url, tooltip: source.title };
  }
}

function sourceOf(
  entry: Entry,
  glossary: Glossary,
): { readonly url: string; readonly title: string } | undefined {
  const cited = entry.sources.flatMap(({ id }) => glossary.source(id) ?? []);
  for (const { url, title } of [...cited, ...entry.links]) {
    const address = url === undefined ? undefined : webAddress(url);
    if (address !== undefined) return { url: address, title };
  }
  return undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
