import { build } from './build.ts';

const hosts = new WeakSet<Node>();

/** Builds an element that Shirube puts into a page: what it shows is in a closed shadow tree of its own. */
export function buildHost(
  sheets: CSSStyleSheet[],
  attributes: Readonly<Record<string, string>> = {},
): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = build('div', attributes);
  hosts.add(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = sheets;
  return { host, root };
}

/** Whether a node is an element that Shirube put into the page, also after it was taken away again. */
export function isHost(node: Node): boolean {
  return hosts.has(node);
}
