import type { KindDefinition } from '../kind.ts';

export default {
  id: 'programme',
  folder: 'programmes',
  label: { ja: '施策・事業', en: 'Programme' },
} as const satisfies KindDefinition;
