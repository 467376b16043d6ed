import { BlockWriter } from '#glossary/document/block-writer.ts';
import { digest } from '../../cache.ts';
import { Failure } from '../../failure.ts';
import type { Link, OpenedFile } from '../format.ts';
import { Segments } from '../segments.ts';
import { decodeHtml } from './decode-html.ts';
import {
  type HtmlElement,
  type HtmlParent,
  isElement,
  isText,
  type ParsedHtml,
  parseHtml,
  TangledHtml,
} from './parse-html.ts';
import { type SourceStretch, walkHtml } from './walk-html.ts';

/**
 * Reads an HTML file. Offsets count in the decoded text (after a BOM), line ends as they are there.
 *
 * @throws Failure
 */
export function readHtml(bytes: Uint8Array, path: string): OpenedFile {
  const text = decodeHtml(bytes, path);
  const html = parsed(text, path);
  const segments = new Segments();
  const writer = new BlockWriter<SourceStretch>(({ text: written, origin }, from, to) => {
    const part = written.slice(from, to);
    if (origin === undefined) segments.appendAfterLast(part);
    else if (origin.exact) segments.append(part, origin.start + from);
    else segments.appendFor(part, origin.start, origin.end);
  });
  walkHtml(html.document, text, writer);
  return {
    text,
    opened: {
      document: writer.finish(titleOf(html.document)),
      map: segments.map(),
      places: [],
      comments: html.comments,
      links: followable(html, text),
      footnotes: { marks: [], bodies: [] },
      anchors: html.anchors,
      digest: digest(bytes),
    },
  };
}

function parsed(text: string, path: string): ParsedHtml {
  try {
    return parseHtml(text);
  } catch (error) {
    if (!(error instanceof TangledHtml)) throw error;
    throw new Failure(
      path,
      {
        ja: 'HTMLの入れ子が崩れすぎていて読めません。閉じていないタグを直してください',
        en: 'too many tags are left open to read this HTML: close them',
      },
      error,
    );
  }
}

/** The links that lead on from where the file lies: not those of a page that was saved from elsewhere. */
function followable({ links, base, comments }: ParsedHtml, text: string): readonly Link[] {
  const isElsewhere =
    base !== undefined ||
    comments.some(({ text: comment }) => /^\s*saved from url=/i.test(comment));
  const spansText = ({ end }: Link): boolean => end <= text.length;
  return isElsewhere ? [] : links.filter(spansText);
}

/** The text of the head's `<title>`, its white space joined. */
function titleOf(document: HtmlParent): string {
  const head = childOf(childOf(document, 'html'), 'head');
  const title = childOf(head, 'title');
  const texts = (title?.childNodes ?? []).filter(isText).map(({ value }) => value);
  return texts.join('').replace(/\s+/g, ' ').trim();
}

function childOf(parent: HtmlParent | undefined, name: string): HtmlElement | undefined {
  return parent?.childNodes.filter(isElement).find(({ tagName }) => tagName === name);
}
