import type { Reporter } from '../reporter.ts';

/** `{ findings, summary }`: the contract in docs/architecture.md. */
export default {
  id: 'json',
  render: ({ findings, summary }) => `${JSON.stringify({ findings, summary }, undefined, 2)}\n`,
} satisfies Reporter;
