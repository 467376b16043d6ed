import type { KindDefinition } from '../kind.ts';

export default {
  id: 'event',
  folder: 'events',
  label: { ja: '出来事・催し', en: 'Event' },
} as const satisfies KindDefinition;
