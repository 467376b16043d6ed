/** `npm run new-rule family/name`: writes the one file that a rule is, then what is generated from it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const [id = ''] = process.argv.slice(2);
const file = join(root, 'linter/rules', `${id}.ts`);

if (!/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/.test(id)) {
  console.error('Name the rule as family/name, for example: npm run new-rule date/impossible');
  process.exit(2);
}
if (existsSync(file)) {
  console.error(`linter/rules/${id}.ts exists already: choose another name`);
  process.exit(2);
}

const template = `import type { Rule } from '../../rule.ts';

export default {
  id: '${id}',
  severity: 'info',
  title: {
    ja: '',
    en: '',
  },
  description: {
    ja: '',
    en: '',
  },
  // «…» marks what must be reported; a draft without marks must pass in silence.
  examples: [],
  check({ reading, report }) {
    for (const figure of reading.figures) {
      report({
        start: figure.start,
        end: figure.end,
        message: { ja: '', en: '' },
      });
    }
  },
} satisfies Rule;
`;

await mkdir(dirname(file), { recursive: true });
await writeFile(file, template);
execFileSync('node', ['scripts/generate.ts'], { cwd: root, stdio: 'inherit' });
console.log(`wrote linter/rules/${id}.ts: fill it in, then npm run generate && npm run unit`);
