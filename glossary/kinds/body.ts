import type { KindDefinition } from '../kind.ts';

export default {
  id: 'body',
  folder: 'bodies',
  label: { ja: '会議体', en: 'Council or panel' },
} as const satisfies KindDefinition;
