/**
 * Text of glossaries and drafts as Markdown that shows exactly that text: every mark that Markdown or
 * its dialects could read is escaped (CommonMark 0.31, section 2.4: a backslash before any ASCII
 * punctuation), and a line end is a space, so that nothing can begin a block. Some clients make a bare
 * address clickable all the same; it leads where it says.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\s\u0000-\u001F\u007F]+/g, ' ')
    .trim()
    .replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}

/** A link, or its label alone where the address is not one of the web. */
export function markdownLink(label: string, address: string): string {
  const url = webAddress(address);
  return url === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](<${url}>)`;
}

/** An http(s) address in a form that ends neither a link nor an attribute; undefined for anything else. */
export function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return url.href.replaceAll(/[<>\\()`\s]/g, (mark) =>
    encodeURIComponent(mark).replace('(', '%28').replace(')', '%29'),
  );
}
