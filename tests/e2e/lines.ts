import type { CDPSession, Page } from 'puppeteer';

/** A line that the extension draws over a page, in the viewport (CSS px): no script of the page can reach it. */
export interface DrawnLine {
  /** What it marks, and where it runs: `current below`. */
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface CdpNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
}

/** Has a page believe that its reader has forced colours, or no more, for as long as the session lasts. */
export async function forceColours(
  page: Page,
  value: 'active' | 'none',
  scheme: 'light' | 'dark' = 'light',
): Promise<CDPSession> {
  const session = await page.createCDPSession();
  const features = [
    { name: 'forced-colors', value },
    { name: 'prefers-color-scheme', value: scheme },
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
  return session;
}

/** The lines that are drawn over a page now. */
export async function linesNow(page: Page): Promise<DrawnLine[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const lines: DrawnLine[] = [];
    for (const { nodeId, attributes = [] } of linesIn(root)) {
      const { model } = await session.send('DOM.getBoxModel', { nodeId });
      const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
      lines.push({
        name: attributes[attributes.indexOf('class') + 1] ?? '',
        left,
        top,
        right,
        bottom,
      });
    }
    return lines;
  } finally {
    await session.detach();
  }
}

function linesIn(node: CdpNode): CdpNode[] {
  const inside = (node.shadowRoots ?? []).flatMap(({ children = [] }) => children);
  const isLayer = inside.length > 0 && node.attributes?.includes('aria-hidden') === true;
  const own = isLayer ? inside.filter(({ nodeName }) => nodeName === 'I') : [];
  return [...own, ...[...inside, ...(node.children ?? [])].flatMap(linesIn)];
}

/** The colours of a part of the window as it is drawn (`red,green,blue`), the most frequent first. */
export async function coloursIn(
  page: Page,
  clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<string[]> {
  const picture = await page.screenshot({ clip, encoding: 'base64' });
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    const counts = new Map<string, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const colour = [pixels[at], pixels[at + 1], pixels[at + 2]].join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  }, picture);
}
