import type { KindDefinition } from '../kind.ts';

export default {
  id: 'organisation',
  folder: 'organisations',
  label: { ja: '組織', en: 'Organisation' },
} as const satisfies KindDefinition;
