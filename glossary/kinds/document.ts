import type { KindDefinition } from '../kind.ts';

export default {
  id: 'document',
  folder: 'documents',
  label: { ja: '文書', en: 'Document' },
} as const satisfies KindDefinition;
