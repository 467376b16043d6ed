import { build } from './build.ts';

/** Longer than a browser takes to begin reading what it is given. */
const READ_AFTER_MS = 60_000;

/** Hands a file to the browser as a download: no permission is needed for what the extension has made itself. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  build('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), READ_AFTER_MS);
}
