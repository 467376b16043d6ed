import type { KindDefinition } from '../kind.ts';

export default {
  id: 'concept',
  folder: 'concepts',
  label: { ja: '用語', en: 'Concept' },
} as const satisfies KindDefinition;
