import { expect, it } from 'vitest';
import type { Sql } from '../db/database.ts';
import { authenticateByHash } from './write-key.ts';

/** As much of Postgres as is asked: no workspace has any key. */
function nobody() {
  const asked: unknown[] = [];
  const sql = async (_parts: unknown, hash: unknown) => {
    asked.push(hash);
    return [];
  };
  return { asked, sql: sql as unknown as Sql };
}

it('asks once for a wrong key that comes again and again', async () => {
  const { asked, sql } = nobody();
  const authenticate = authenticateByHash(sql, () => 0);
  for (let n = 0; n < 5; n++) expect(await authenticate('wrong')).toBeNull();
  expect(asked).toHaveLength(1);
});

it('remembers nothing of a key that is longer than any: a body may be megabytes of it', async () => {
  const { asked, sql } = nobody();
  const authenticate = authenticateByHash(sql, () => 0);
  expect(await authenticate('k'.repeat(501))).toBeNull();
  expect(asked).toHaveLength(0);
});
