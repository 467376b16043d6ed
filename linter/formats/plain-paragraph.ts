import type { Paragraph, PhrasingContent } from 'mdast';
import { placed, textNode } from './plain-nodes.ts';

/** A paragraph of nothing but words, as its lines come. */
export class PlainParagraph {
  readonly #start: number;
  readonly #lines: string[];

  constructor(start: number, line: string) {
    this.#start = start;
    this.#lines = [line];
  }

  /** Takes a line up where it is plain, too; how far it is indented does not matter any more. */
  add(line: string, isPlain: (line: string) => boolean): boolean {
    if (!isPlain(line.slice(indentOf(line)))) return false;
    this.#lines.push(line);
    return true;
  }

  /** As a parser makes it: lines without the white space around them, and hard breaks. `text`: all of the file. */
  node(text: string): Paragraph {
    const children: PhrasingContent[] = [];
    let value = '';
    let [begin, end, at] = [this.#start, this.#start, this.#start];
    for (const [index, line] of this.#lines.entries()) {
      if (index > 0) {
        const lineEnd = text.startsWith('\r\n', at) ? '\r\n' : text.charAt(at);
        at += lineEnd.length;
        if (/^ {2,}[\r\n]/.test(text.slice(end, at))) {
          children.push(textNode(value, begin, end), { type: 'break', position: placed(end, at) });
          value = '';
        } else value += lineEnd;
      }
      const indent = indentOf(line);
      if (value === '') begin = at + indent;
      const words = line.slice(indent).replace(/[ \t]+$/, '');
      value += words;
      end = at + indent + words.length;
      at += line.length;
    }
    const last = textNode(value, begin, end);
    const [first = last] = children;
    const start = first.position?.start.offset ?? this.#start;
    return { type: 'paragraph', position: placed(start, end), children: [...children, last] };
  }
}

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ' || line[indent] === '\t') indent += 1;
  return indent;
}
