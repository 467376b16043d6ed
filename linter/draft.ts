import { FORMATS } from './formats.generated.ts';

/** A draft: its path decides the format, its text is what offsets count in (no BOM). */
export interface Draft {
  readonly path: string;
  readonly text: string;
}

/** The format that reads a path: by its ending, else plain text. */
export function formatOf(path: string): (typeof FORMATS)[number] {
  const lower = path.toLowerCase();
  const plain = FORMATS.find((format) => format.id === 'plain-text') ?? FORMATS[0];
  return (
    FORMATS.find((format) => format.extensions.some((ending) => lower.endsWith(ending))) ?? plain
  );
}
