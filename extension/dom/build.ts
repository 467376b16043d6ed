/** Attributes of an element to build; `false` and undefined leave one out. */
type Attributes = Readonly<Record<string, string | number | false | undefined>>;
type Child = Node | string | false | undefined;

/**
 * Builds an element from text and nodes: the only way in which Shirube makes elements, so that
 * nothing from a page or a glossary is ever read as markup.
 */
export function build<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(attribute, String(value));
  element.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return element;
}

/** Whether addresses of sources can be followed, or are left out: an organisation may want no way out. */
export const LINKINGS = ['open', 'text'] as const;
/** One of {@link LINKINGS}. */
export type Linking = (typeof LINKINGS)[number];

let linking: Linking = 'open';

/** Sets what becomes of addresses from now on, in this part of the extension. */
export function setLinking(to: Linking): void {
  linking = to;
}

/** A link that opens apart, or the text alone when the address is not `https:` or nothing is to be linked. */
export function externalLink(address: string | undefined, text: string): HTMLElement {
  if (linking === 'text' || address === undefined || !isHttps(address))
    return build('span', {}, text);
  return build('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text);
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

/** Builds an SVG element from attributes and children. */
export function buildSvg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly (Child | readonly Child[])[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(attribute, String(value));
  element.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return element;
}

/** A button that does something when it is pressed. */
export function buttonOf(
  attributes: Attributes,
  pressed: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const button = build('button', { type: 'button', ...attributes }, children);
  button.addEventListener('click', pressed);
  return button;
}
