import { z } from 'zod';
import type { OptionValues } from '../command.ts';
import { list } from '../command.ts';
import { LOCALES } from '../finding.ts';

const Word = z.string().trim();

/**
 * What a client may set, as `initializationOptions` or as its configuration section `shirube`. Empty
 * words are as if unset, and so is what cannot be read: an editor's settings are shared with other
 * tools, and a slip in them must not end the server.
 */
const ClientSettings = z.object({
  /** A configuration file instead of the one found, relative to the workspace folder. */
  config: Word.optional().catch(undefined),
  /** YYYY-MM-DD: the day on which drafts speak. */
  asOf: Word.optional().catch(undefined),
  locale: z.enum(LOCALES).optional().catch(undefined),
  baseline: Word.optional().catch(undefined),
  /** Files or folders added to the built-in glossary. */
  glossary: z.array(Word).optional().catch(undefined),
  /** Whether the first mention of each entry is a link to its source; yes unless said otherwise. */
  sourceLinks: z.boolean().optional().catch(undefined),
});
export type ClientSettings = z.infer<typeof ClientSettings>;

export function readClientSettings(data: unknown): ClientSettings {
  return ClientSettings.catch({}).parse(data ?? {});
}

/** The options of `shirube lint` that follow from the server's own command line and the client's settings, which count more. */
export function optionValues(commandLine: OptionValues, settings: ClientSettings): OptionValues {
  const named: [string, string | undefined][] = [
    ['config', settings.config],
    ['as-of', settings.asOf],
    ['locale', settings.locale],
    ['baseline', settings.baseline],
  ];
  const set = named.filter(([, value]) => value !== undefined && value !== '');
  return {
    ...commandLine,
    ...Object.fromEntries(set),
    glossary: [...list(commandLine, 'glossary'), ...(settings.glossary ?? [])],
  };
}
