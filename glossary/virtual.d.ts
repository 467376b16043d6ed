/** The names of the built-in glossary, compiled when the extension is built: all that a content script needs. */
declare module 'virtual:shirube-glossary/terms' {
  import type { PackedTerms } from '#glossary/terms.ts';

  const terms: PackedTerms;
  export default terms;
}

/** The whole built-in glossary, compiled when the extension is built: what cards and the side panel show. */
declare module 'virtual:shirube-glossary/details' {
  import type { Bundle } from '#glossary/compile/bundle.ts';

  const details: Bundle;
  export default details;
}
