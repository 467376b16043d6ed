import type { KindDefinition } from '../kind.ts';

export default {
  id: 'acronym',
  folder: 'acronyms',
  label: { ja: '略語', en: 'Acronym' },
} as const satisfies KindDefinition;
