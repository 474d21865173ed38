import { ApplicationFailure } from '@temporalio/common';
import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { withoutData } from './without-data.ts';

async function toldOf(error: unknown): Promise<unknown> {
  // As much of a context as the factory looks at: nothing.
  const { inbound } = withoutData({} as never);
  return await inbound
    ?.execute?.({ args: [], headers: {} }, () => Promise.reject(error))
    .catch((told: unknown) => told);
}

it('tells Temporal the code of what Postgres refused, and not the value', async () => {
  const refused = Object.assign(new Error('invalid input syntax for type date: "kim77@example.com"'), {
    name: 'PostgresError',
    code: '22007',
  });
  for (const error of [refused, new Error('Failed query: ... params: kim77@example.com', { cause: refused })]) {
    const told = await toldOf(error);
    expect(told).toBeInstanceOf(ApplicationFailure);
    expect(told).toMatchObject({ message: 'Postgres: 22007', nonRetryable: false });
    expect(String(told instanceof Error && told.stack)).not.toContain('kim77');
  }
});

it('tells Temporal nothing of what a statement was given when the server went away', async () => {
  const lost = Object.assign(new Error('write CONNECTION_CLOSED 127.0.0.1:5432'), { code: 'CONNECTION_CLOSED' });
  const told = await toldOf(new DrizzleQueryError('select $1', ['kim77@example.com'], lost));
  expect(told).toMatchObject({ message: 'Postgres: CONNECTION_CLOSED' });
  expect(String(told instanceof Error && told.stack)).not.toContain('kim77');
});

it('leaves alone what is ours', async () => {
  const ours = ApplicationFailure.create({ message: 'call 1: call_timeout', type: 'call_timeout' });
  expect(await toldOf(ours)).toBe(ours);
});
