import { stringify } from 'yaml';
import type { Kind } from '../model.ts';

/** A new entry as YAML: whole but for its definition and source, which are empty and so fail the check. */
export function template(kind: Kind, id: string, name: string, today: Date): string {
  const entry = {
    id,
    kind,
    name,
    definition: { ja: '', en: '' },
    sources: [{ id: '', at: '' }],
    checked: today.toISOString().slice(0, 7),
  };
  return stringify(entry, { lineWidth: 0 });
}
