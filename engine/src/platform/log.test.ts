import { expect, it } from 'vitest';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('test', { destination: { write: (line) => void lines.push(line) } }));
  return lines.join('');
}

it('hides keys and personal data wherever they stand', () => {
  const line = logged((log) =>
    log.info({
      customer: { id: 'c1', email: 'kim@example.com' },
      call: { headers: { authorization: 'Bearer k' } },
      phone: '010',
    }),
  );
  expect(line).toContain('c1');
  expect(line).not.toMatch(/kim@example\.com|Bearer k|"010"/);
});

it('hides the row that a database error repeats', () => {
  const error = Object.assign(new Error('duplicate key'), {
    detail: 'Key (email)=(kim@example.com)',
    parameters: ['kim'],
  });
  const line = logged((log) => log.error({ err: error }, 'insert failed'));
  expect(line).toContain('duplicate key');
  expect(line).not.toContain('kim');
});
