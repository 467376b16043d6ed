import { setLinking } from '../dom/build.ts';
import { setLanguage } from '../locales/say.ts';
import type { Settings } from './settings.ts';

/** Has all texts and links that are made from now on, in this part of the extension, be as the settings say. */
export function putInUse({ language, links }: Settings): void {
  setLanguage(language);
  setLinking(links);
}
