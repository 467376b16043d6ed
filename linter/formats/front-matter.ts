import { parse } from 'yaml';
import { PartialDate } from '#glossary/model.ts';

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
  const date = 'date' in data ? PartialDate.safeParse(data.date) : undefined;
  const title = 'title' in data && typeof data.title === 'string' ? data.title.trim() : '';
  return {
    ...(date?.success === true ? { date: date.data } : {}),
    ...(title === '' ? {} : { title }),
  };
}
