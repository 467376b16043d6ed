import type { CDPSession, Page } from 'puppeteer';
import { until } from './browser.ts';

/** The open card, which no script of the page can reach: read through the debugger. */
export interface OpenCard {
  readonly text: string;
  readonly label: string;
  readonly focused: boolean;
  readonly box: { left: number; top: number; right: number; bottom: number };
}

interface CdpNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
}

/** Waits for a card. */
export async function cardOn(page: Page): Promise<OpenCard> {
  return until('a card', () => cardNow(page));
}

/** Waits until no card is open. */
export async function noCardOn(page: Page): Promise<true> {
  return until('the card to close', async () =>
    (await cardNow(page)) === undefined ? true : undefined,
  );
}

/** The card that is open now, if one is. */
export async function cardNow(page: Page): Promise<OpenCard | undefined> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const card = findDialog(root);
    return card && (await describe(session, card));
  } catch {
    // The card may close while it is being looked at.
    return undefined;
  } finally {
    await session.detach();
  }
}

/** Clicks what a CSS selector finds in the open card, out of reach of the page's scripts. */
export async function clickInCard(page: Page, selector: string, nth = 0): Promise<void> {
  const { x, y } = await until(`${selector} in the card`, () => centreInCard(page, selector, nth));
  await page.mouse.click(x, y);
}

async function centreInCard(
  page: Page,
  selector: string,
  nth: number,
): Promise<{ x: number; y: number } | undefined> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const card = findDialog(root);
    if (card === undefined) return undefined;
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: card.nodeId,
      selector,
    });
    const nodeId = nodeIds[nth];
    if (nodeId === undefined) return undefined;
    await session.send('DOM.scrollIntoViewIfNeeded', { nodeId });
    const { model } = await session.send('DOM.getBoxModel', { nodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  } catch {
    // The card may be drawn anew while it is being looked at.
    return undefined;
  } finally {
    await session.detach();
  }
}

async function describe(session: CDPSession, card: CdpNode): Promise<OpenCard> {
  const { model } = await session.send('DOM.getBoxModel', { nodeId: card.nodeId });
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    nodeId: card.nodeId,
    fetchRelatives: false,
  });
  const properties = nodes[0]?.properties ?? [];
  return {
    text: textOf(card),
    label: String(nodes[0]?.name?.value ?? ''),
    focused: properties.some(({ name, value }) => name === 'focused' && value.value === true),
    box: { left, top, right, bottom },
  };
}

function findDialog(node: CdpNode): CdpNode | undefined {
  for (const root of node.shadowRoots ?? [])
    for (const child of root.children ?? []) if (attribute(child, 'class') === 'card') return child;
  for (const child of node.children ?? []) {
    const found = findDialog(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function attribute({ attributes = [] }: CdpNode, name: string): string | undefined {
  const at = attributes.indexOf(name);
  return at === -1 ? undefined : attributes[at + 1];
}

function textOf(node: CdpNode): string {
  if (node.nodeName === '#text') return node.nodeValue;
  return (node.children ?? []).map(textOf).join(node.nodeName === 'TR' ? ' ' : '');
}
