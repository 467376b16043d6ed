import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { FLAG } from '#linter/short-run.ts';

describe('a short run', () => {
  it('asks for nothing that V8 does not know', () => {
    const { status, stderr } = spawnSync(process.execPath, [FLAG, '-e', '0'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
