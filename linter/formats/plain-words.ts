import type { Nodes } from 'mdast';

/** `<https://…>` or a bare address: its letters are no text to read names in. */
export function isBareAddress(link: Extract<Nodes, { type: 'link' }>, written: string): boolean {
  return !written.startsWith('[') || /^[a-z]+:\/\//i.test(textOf(link));
}

/** The words of a node without its markup, as anchors and addresses count them. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
