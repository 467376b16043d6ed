import { readTab, tabInFront } from '../background/read-tab.ts';

/** Reads the page in front: opening a popup grants `activeTab` for it, as a click on the button does. */
export async function readFront(): Promise<void> {
  const tab = await tabInFront();
  if (tab !== undefined) await readTab(tab);
}
