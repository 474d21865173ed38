import { DrizzleQueryError } from 'drizzle-orm';
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
      customer: { id: 'c1', email: 'kim77@example.com' },
      call: { headers: { authorization: 'Bearer k' } },
      phone: '010',
    }),
  );
  expect(line).toContain('c1');
  expect(line).not.toMatch(/kim77@example\.com|Bearer k|"010"/);
});

// Words that stand in no path: errors tell in which file they were thrown, wherever the checkout lies.
it('hides the row that a database error repeats', () => {
  const error = Object.assign(new Error('duplicate key'), {
    detail: 'Key (email)=(kim77@example.com)',
    parameters: ['kim77'],
  });
  const line = logged((log) => log.error({ err: error }, 'insert failed'));
  expect(line).toContain('duplicate key');
  expect(line).not.toContain('kim77');
});

it.each([
  'invalid input syntax for type date: "kim77\nof Jeju77"',
  'malformed array literal: "kim77"',
  'invalid input value for enum mood: "kim77 "the first77""',
  'date/time field value out of range: "kim77"',
])('hides what Postgres quotes: %j', (message) => {
  const line = logged((log) => log.error({ err: new Error(message) }, 'failed'));
  expect(line).toContain(': [hidden]');
  expect(line).not.toMatch(/kim77|Jeju77|first77/);
});

it('hides the parameters that a failed statement repeats in its message', () => {
  const cause = Object.assign(new Error('invalid input syntax for type date: "kim77 1990"'), { code: '22007' });
  const error = new DrizzleQueryError('select $1', ['kim77@example.com'], cause);
  const line = logged((log) => log.error({ err: error }, 'a call failed'));
  expect(line).toContain('invalid input syntax for type date: [hidden]');
  expect(line).toContain('22007');
  expect(line).toContain('log.test.ts');
  expect(line).not.toContain('kim77');
});
