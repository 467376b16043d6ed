import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as axeCore from 'axe-core';
import type { Page, Protocol } from 'puppeteer';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Inside a page in which {@link AXE} has run. */
declare const axe: typeof axeCore;

/** What axe-core finds wrong in a part of a page: each rule that is broken, and where. */
export async function violationsOn(page: Page, part: string): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const { violations } = await axe.run(selector);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, part);
}

/** Roles that say nothing by themselves: boxes and runs of text. */
const SILENT = new Set([
  'none',
  'generic',
  'StaticText',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'LayoutTableCell',
]);

/**
 * What a screen reader comes upon, in order: a line `role name` for each thing, under the first thing of
 * the given role, or in all of the page. Closed shadow trees are part of it, as they are for the reader.
 */
export async function heardOn(page: Page, role = 'RootWebArea'): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: Protocol.Accessibility.AXNode | undefined): void => {
    if (node === undefined) return;
    const own = String(node.role?.value ?? '');
    if (!node.ignored && !SILENT.has(own))
      lines.push(`${own} ${String(node.name?.value ?? '')}`.trim());
    for (const child of node.childIds ?? []) walk(byId.get(child));
  };
  walk(nodes.find((node) => !node.ignored && node.role?.value === role));
  return lines;
}

/** What has the focus, as it is heard: `role name`, in a closed shadow tree too. */
export async function focusOn(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const focused = nodes.filter(({ properties = [] }) =>
    properties.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  // The page is said to have the focus too.
  const { role, name } = focused.at(-1) ?? {};
  return `${String(role?.value ?? '')} ${String(name?.value ?? '')}`.trim();
}
