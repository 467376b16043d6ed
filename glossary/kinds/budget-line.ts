import type { KindDefinition } from '../kind.ts';

export default {
  id: 'budget-line',
  folder: 'budget-lines',
  label: { ja: '予算事項', en: 'Budget line' },
} as const satisfies KindDefinition;
