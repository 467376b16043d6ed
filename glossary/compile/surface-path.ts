import type { Entry } from '../model.ts';
import type { DataPath } from './yaml.ts';

/** Where in its entry a surface (exactly as a term has it) is written. */
export function surfacePath({ name, short, names }: Entry, surface: string): DataPath {
  if (surface === name) return ['name'];
  if (surface === short?.text) return ['short', 'text'];
  if (surface === short?.expansion) return ['short', 'expansion'];
  return ['names', names.findIndex(({ text }) => text === surface), 'text'];
}
