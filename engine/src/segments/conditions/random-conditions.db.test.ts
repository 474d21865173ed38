import { randomUUID } from 'node:crypto';
import type { Condition } from '@olle/shared/conditions/condition';
import { evaluate } from '@olle/shared/conditions/evaluate';
import { prepare } from '@olle/shared/conditions/fixtures/condition-case';
import {
  type Person,
  randomClock,
  randomCondition,
  randomPerson,
} from '@olle/shared/conditions/fixtures/random-people';
import { conclude } from '@olle/shared/conditions/memory';
import { parseCondition } from '@olle/shared/conditions/parse-condition';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/harness/database.ts';
import { type Database, openDatabase } from '../../db/database.ts';
import { conditionToSql } from './condition-to-sql.ts';
import { readSqlContext, type SqlContext } from './context.ts';
import { storePerson } from './testing/store-person.ts';

const workspaceId = randomUUID();
const people = new Map<string, Person>(
  fc.sample(randomPerson, { numRuns: 60, seed: 7 }).map((person, index) => [`u${index}`, person]),
);
let database: Database;
let drop: () => Promise<void>;
let zones: readonly string[];

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  database = openDatabase(fresh.url, { max: 2 });
  for (const [userId, person] of people) await storePerson(database.sql, workspaceId, person, userId);
  zones = (await readSqlContext(database.sql, { workspaceId, now: new Date(), reach: 'some' })).zones;
});
afterAll(async () => {
  await database.close();
  await drop();
});

interface Asked {
  readonly condition: Condition;
  readonly inner: Condition;
  readonly clock: { readonly at: string; readonly workspaceZone: string };
}

function inMemory({ condition, inner, clock }: Asked): string[] {
  return [...people.keys()].filter((userId) => {
    const { scope, memory } = prepare({
      name: '',
      ...people.get(userId),
      ...clock,
      segments: { inner },
      condition,
      expected: true,
    });
    return conclude(evaluate(condition, { ...scope, customer: { ...scope.customer, userId } }), memory);
  });
}

async function inSql({ condition, inner, clock }: Asked, reach: SqlContext['reach']): Promise<(string | null)[]> {
  const { sql } = database;
  const context: SqlContext = {
    workspaceId,
    now: new Date(clock.at),
    workspaceZone: clock.workspaceZone,
    zones,
    segments: new Map([['inner', inner]]),
    reach,
  };
  const rows = await sql<{ userId: string; holds: boolean | null }[]>`
    select c.user_id as "userId", ${conditionToSql(sql, condition, context)} as holds
    from customer c where c.workspace_id = ${workspaceId} order by substr(c.user_id, 2)::int`;
  return rows.filter(({ holds }) => holds !== false).map(({ userId, holds }) => (holds === null ? null : userId));
}

it('finds the very customers of whom the interpreter says that a condition holds', async () => {
  await fc.assert(
    fc.asyncProperty(randomCondition, randomCondition, randomClock, async (condition, inner, clock) => {
      fc.pre(parseCondition(condition, 'segment').ok && parseCondition(inner, 'segment').ok);
      const asked = { condition, inner, clock };
      const expected = inMemory(asked);
      expect(await inSql(asked, 'everyone')).toEqual(expected);
      expect(await inSql(asked, 'some')).toEqual(expected);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 200) },
  );
});
