import { build } from '../dom/build.ts';

/** The number of a note, as in print. */
export function noteMark(note: number): HTMLElement {
  return build('sup', { class: 'note' }, String(note));
}
