import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const tsx = path.resolve(import.meta.dirname, '../../../node_modules/.bin/tsx');

/** A process in which a rejection with this code is handled by nobody. */
function processWith(code: string): { status: number | null; out: string } {
  const script = `
    import { surviveLostConnections } from './survive-lost-connections.ts';
    surviveLostConnections({ warn: () => console.log('said') });
    void Promise.reject(Object.assign(new Error('lost'), { code: '${code}' }));
    setTimeout(() => console.log('alive'), 50);`;
  const { status, stdout } = spawnSync(tsx, ['--input-type=module', '-e', script], { cwd: import.meta.dirname });
  return { status, out: String(stdout) };
}

it('goes on when a connection was lost while it was being made, and ends for what is a bug', () => {
  expect(processWith('57P01')).toEqual({ status: 0, out: 'said\nalive\n' });
  const bug = processWith('23505');
  expect(bug.status).not.toBe(0);
  expect(bug.out).toBe('');
}, 20_000);
