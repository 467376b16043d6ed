import { buildSvg } from '../dom/build.ts';

/** Lines of 1.5 px in a box of 20 px. */
const PATHS = {
  side: 'M3 4.5h14v11H3z M7.5 4.5v11',
  previous: 'M12 5l-5 5 5 5',
  next: 'M8 5l5 5-5 5',
  up: 'M5 12l5-5 5 5',
  down: 'M5 8l5 5 5-5',
  less: 'M5 10h10',
  more: 'M5 10h10 M10 5v10',
  find: 'M8.5 4a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z M12 12l4.5 4.5',
  print: 'M6 7.5v-4h8v4 M6 13.5H3.5v-6h13v6H14 M6 11.5h8v5H6z',
  download: 'M10 3.5v9 M6 9l4 4 4-4 M4 16.5h12',
  menu: 'M10 4.6v.1 M10 10v.1 M10 15.3v.1',
  close: 'M5.5 5.5l9 9 M14.5 5.5l-9 9',
} as const;

/** The name of an icon of the viewer. */
export type IconName = keyof typeof PATHS;

/** An icon without words of its own: its button has them. */
export function icon(name: IconName): SVGElement {
  return buildSvg(
    'svg',
    {
      viewBox: '0 0 20 20',
      width: 20,
      height: 20,
      'aria-hidden': 'true',
      class: `icon icon-${name}`,
    },
    buildSvg('path', { d: PATHS[name] }),
  );
}
