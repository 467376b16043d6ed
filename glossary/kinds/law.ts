import type { KindDefinition } from '../kind.ts';

export default {
  id: 'law',
  folder: 'laws',
  label: { ja: '法令', en: 'Law' },
} as const satisfies KindDefinition;
