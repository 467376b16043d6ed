import type { Reporter } from '../reporter.ts';

/** `{ findings, summary }`: the contract in docs/architecture.md. A finding a line, which grep and diff can work with. */
export default {
  id: 'json',
  render({ findings, summary }) {
    const lines = findings.map((finding) => `\n    ${JSON.stringify(finding)}`).join(',');
    const list = lines === '' ? '[]' : `[${lines}\n  ]`;
    return `{\n  "findings": ${list},\n  "summary": ${JSON.stringify(summary)}\n}\n`;
  },
} satisfies Reporter;
