import type { Glossary } from '../glossary.ts';
import type { Reading } from '../reading.ts';

/** What a document says, and the glossary whose sourced numbers it is held against. */
export interface Compared {
  readonly reading: Reading;
  readonly glossary: Glossary;
}
