/** Kana, full or half width: kanji alone may be Chinese. The middle dot and ー count as neither. */
const KANA = /[\u3041-\u3096\u30A1-\u30FA\uFF66-\uFF9D]/;

/** Whether a text is Japanese, or holds some. */
export function isJapanese(text: string): boolean {
  return KANA.test(text);
}

const NOT_READ = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);

/** How many text nodes are looked at between two points where the caller may pause. */
const NODES_A_STEP = 256;

/**
 * Whether there is Japanese under a node: what decides if the glossary is loaded at all. It looks
 * at text alone, no style, and stops at the first kana. Open shadow trees come last: few pages have any.
 */
export function* holdsJapanese(root: Node): Generator<void, boolean, void> {
  if (yield* isInText(root)) return true;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let looked = 1; walker.nextNode() !== null; looked += 1) {
    const { currentNode } = walker;
    const inner = currentNode instanceof Element ? currentNode.shadowRoot : null;
    if (inner !== null && (yield* holdsJapanese(inner))) return true;
    if (looked % NODES_A_STEP === 0) yield;
  }
  return false;
}

function* isInText(root: Node): Generator<void, boolean, void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let looked = 1; walker.nextNode() !== null; looked += 1) {
    const node = walker.currentNode;
    const text = node.nodeValue ?? '';
    if (KANA.test(text) && !NOT_READ.has(node.parentNode?.nodeName ?? '')) return true;
    if (looked % NODES_A_STEP === 0) yield;
  }
  return false;
}
