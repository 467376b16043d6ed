import { parse } from 'yaml';
import { isPartialDate } from '#glossary/partial-date.ts';

/**
 * The date and title that a draft's front matter gives. What cannot be read is left out: front
 * matter belongs to the drafter's other tools, and it is not for us to complain about it.
 */
export function frontMatter(yaml: string): { readonly date?: string; readonly title?: string } {
  let data: unknown;
  try {
    data = parse(yaml, { schema: 'core', maxAliasCount: 20, logLevel: 'silent' });
  } catch {
    return {};
  }
  if (typeof data !== 'object' || data === null) return {};
  const title = 'title' in data && typeof data.title === 'string' ? data.title.trim() : '';
  return {
    ...('date' in data && isPartialDate(data.date) ? { date: data.date } : {}),
    ...(title === '' ? {} : { title }),
  };
}
