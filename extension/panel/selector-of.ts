/** Finds the element with the focus again after the panel was built anew; undefined for what can't be told from others. */
export function selectorOf(element: Element | null): string | undefined {
  if (element === null || element.matches('body, html')) return undefined;
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  const ids = element.getAttribute('data-ids');
  if (ids !== null) return `[data-ids="${CSS.escape(ids)}"]`;
  if (element.matches('[type=search]')) return '[type=search]';
  return element.matches('button.back') ? 'button.back' : undefined;
}
