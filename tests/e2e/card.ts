import type { CDPSession, Page } from 'puppeteer';
import { actUntil, until } from './browser.ts';
import { pointAt } from './marks.ts';

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
  /** Of a frame. */
  readonly contentDocument?: CdpNode;
}

/** Waits for a card. */
export async function cardOn(page: Page): Promise<OpenCard> {
  return until('a card', () => cardNow(page));
}

/** Waits for a card with this in its text. */
export async function cardWith(page: Page, text: string): Promise<OpenCard> {
  return until(`a card with ${text}`, async () => {
    const card = await cardNow(page);
    return card?.text.includes(text) === true ? card : undefined;
  });
}

/** Clicks on the mark with this text (of one text node) and gives the card that opens. */
export async function clickMark(page: Page, text: string): Promise<OpenCard> {
  const click = async (): Promise<void> => {
    const { x, y } = await pointAt(page, text);
    await page.mouse.click(x, y);
  };
  return actUntil('a card', click, () => cardNow(page));
}

/** Lets the pointer rest on the mark with this text (of one text node) and gives the card that opens. */
export async function hoverMark(page: Page, text: string): Promise<OpenCard> {
  return actUntil(
    'a card',
    () => restOn(page, text),
    () => cardNow(page),
  );
}

/** Moves the pointer on to the mark with this text (of one text node), from below it. */
export async function restOn(page: Page, text: string): Promise<void> {
  const { x, y } = await pointAt(page, text);
  await page.mouse.move(x + 2, y + 60);
  await page.mouse.move(x, y);
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

/** The names of all elements in the open card; a link that leads out is `a href`. */
export async function cardElements(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return elementsIn(findDialog(root));
}

function nameOf(node: CdpNode): string {
  const name = node.nodeName.toLowerCase();
  return attribute(node, 'href')?.startsWith('https:') === true ? `${name} href` : name;
}

function elementsIn(node: CdpNode | undefined): string[] {
  const own = node === undefined || node.nodeName.startsWith('#') ? [] : [nameOf(node)];
  return [...own, ...(node?.children ?? []).flatMap(elementsIn)];
}

/** Clicks what a CSS selector finds in the open card, out of reach of the page's scripts. */
export async function clickInCard(page: Page, selector: string, nth = 0): Promise<void> {
  const { x, y } = await centreInCard(page, selector, nth);
  await page.mouse.click(x, y);
}

/** Waits for what a CSS selector finds in the open card, and gives its middle in the viewport. */
export async function centreInCard(
  page: Page,
  selector: string,
  nth = 0,
): Promise<{ x: number; y: number }> {
  return until(`${selector} in the card`, () => centreNow(page, selector, nth));
}

async function centreNow(
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
  const frame = node.contentDocument;
  for (const child of frame === undefined ? (node.children ?? []) : [frame]) {
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
