import type { Break, Paragraph, PhrasingContent } from 'mdast';
import { inlineNodes, type PlainNode } from './plain-inline.ts';
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
    const inline = new Inline();
    let at = this.#start;
    let end = at;
    for (const [index, line] of this.#lines.entries()) {
      if (index > 0) {
        const lineEnd = text.startsWith('\r\n', at) ? '\r\n' : text.charAt(at);
        if (/ {2,}$/.test(text.slice(end, at)) && !text.slice(end, at).includes('\t'))
          inline.add({ type: 'break', position: placed(end, at + lineEnd.length) });
        else inline.add(textNode(lineEnd, at));
        at += lineEnd.length;
      }
      const indent = indentOf(line);
      const words = line.slice(indent, endOf(line));
      for (const node of inlineNodes(words, at + indent)) inline.add(node);
      end = at + indent + words.length;
      at += line.length;
    }
    const begin = this.#start + indentOf(this.#lines[0] ?? '');
    return { type: 'paragraph', position: placed(begin, end), children: inline.nodes };
  }
}

/** Nodes as they come; texts that meet are one. */
class Inline {
  readonly nodes: PhrasingContent[] = [];

  add(node: PlainNode | Break): void {
    const last = this.nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      last.value += node.value;
      if (last.position !== undefined) last.position.end = node.position.end;
    } else this.nodes.push(node);
  }
}

function indentOf(line: string): number {
  let indent = 0;
  while (isSpace(line.charCodeAt(indent))) indent += 1;
  return indent;
}

/** Where the white space at the end of a line begins. */
function endOf(line: string): number {
  let end = line.length;
  while (isSpace(line.charCodeAt(end - 1))) end -= 1;
  return end;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
