import { randomUUID } from 'node:crypto';
import type { Condition } from '@olle/shared/conditions/condition';
import { segmentCases } from '@olle/shared/conditions/fixtures';
import { type ConditionCase, noonInSeoul } from '@olle/shared/conditions/fixtures/condition-case';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/harness/database.ts';
import { type Database, openDatabase } from '../../db/database.ts';
import { conditionToSql } from './condition-to-sql.ts';
import { readSqlContext, type SqlContext } from './context.ts';
import { storePerson } from './testing/store-person.ts';

let database: Database;
let drop: () => Promise<void>;
let zones: readonly string[];

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  database = openDatabase(fresh.url, { max: 2 });
  const asked = { workspaceId: randomUUID(), now: new Date(), reach: 'some' as const };
  zones = (await readSqlContext(database.sql, asked)).zones;
});
afterAll(async () => {
  await database.close();
  await drop();
});

async function answers(example: ConditionCase) {
  const { sql } = database;
  const workspaceId = randomUUID();
  const id = await storePerson(sql, workspaceId, example);
  const ask = async (reach: SqlContext['reach'], condition: Condition) => {
    const context: SqlContext = {
      workspaceId,
      now: new Date(example.at ?? noonInSeoul),
      workspaceZone: example.workspaceZone ?? 'Asia/Seoul',
      zones,
      segments: new Map(Object.entries(example.segments ?? {})),
      reach,
    };
    const [row] = await sql<{ holds: boolean | null }[]>`
      select ${conditionToSql(sql, condition, context)} as holds from customer c where c.id = ${id}`;
    return row?.holds;
  };
  return {
    everyone: await ask('everyone', example.condition),
    some: await ask('some', example.condition),
    opposite: await ask('everyone', { not: example.condition }),
  };
}

const gold: Condition = { attribute: 'tier', op: 'equals', value: 'gold' };
const asked = (condition: Condition, rest: Partial<ConditionCase> = {}) =>
  answers({ name: '', attributes: { tier: 'gold' }, expected: true, ...rest, condition });
const yes = { everyone: true, some: true, opposite: false };
const no = { everyone: false, some: false, opposite: true };

describe('every rule of the condition language, in SQL', () => {
  it.each(segmentCases.map((example) => [example.name, example] as const))('%s', async (_, example) => {
    expect(await answers(example)).toEqual(example.expected ? yes : no);
  });
});

describe('what no run asks', () => {
  it('has no trigger, no entry and no message of a node', async () => {
    expect(await asked({ trigger: 'tier', op: 'exists' })).toEqual(no);
    expect(await asked({ trigger: 'tier', op: 'not_equals', value: 'gold' })).toEqual(yes);
    const events = [{ event: 'Order', at: '2026-03-01T00:00:00Z' }];
    expect(await asked({ event: 'Order', since: 'entry' }, { events })).toEqual(no);
    const none = { op: 'equals' as const, value: 0 };
    expect(await asked({ event: 'Order', since: 'entry', times: none }, { events })).toEqual(yes);
    const messages = [{ node: 'm1', channel: 'email', status: 'sent' as const, at: '2026-03-01T00:00:00Z' }];
    expect(await asked({ message: { node: 'm1' }, status: 'sent' }, { messages })).toEqual(no);
    expect(await asked({ message: { channel: 'email' }, status: 'sent' }, { messages })).toEqual(yes);
  });
});

describe('what a value may come from', () => {
  const from = (path: string) => ({ from: `customer.${path}` });

  it('is the shop’s id, whatever an attribute of that name says', async () => {
    const condition: Condition = { attribute: 'referrer', op: 'equals', value: from('userId') };
    expect(await asked(condition, { attributes: { referrer: 'u1', userId: 'x' } })).toEqual(yes);
    expect(await asked(condition, { attributes: { referrer: 'x', userId: 'x' } })).toEqual(no);
  });

  it('is the age by the birthday', async () => {
    const attributes = { birthday: '1990-03-15', limit: 36 };
    expect(await asked({ attribute: 'limit', op: 'lte', value: from('age') }, { attributes })).toEqual(yes);
    expect(await asked({ attribute: 'limit', op: 'lt', value: from('age') }, { attributes })).toEqual(no);
  });

  it('is a window that another attribute holds', async () => {
    const attributes = { day: '2026-02-15T03:00:00.001Z', window: 'P1M' };
    const condition: Condition = { attribute: 'day', op: 'within_last', value: from('window') };
    expect(await asked(condition, { attributes })).toEqual(yes);
    expect(await asked(condition, { attributes: { ...attributes, day: '2026-02-15T03:00:00Z' } })).toEqual(no);
    expect(await asked(condition, { attributes: { ...attributes, window: 'P99999999Y' } })).toEqual(no);
  });
});

describe('what Postgres cannot keep', () => {
  it.each(['\u0000', 'a\ud800'])('is found nowhere, and breaks nothing', async (text) => {
    expect(await asked({ attribute: text, op: 'exists' })).toEqual(no);
    expect(await asked({ attribute: 'tier', op: 'equals', value: text })).toEqual(no);
    expect(await asked({ attribute: 'tier', op: 'not_in', value: [text, 'vip'] })).toEqual(yes);
    expect(await asked({ attribute: 'tier', op: 'contains', value: text })).toEqual(no);
    expect(await asked({ event: text })).toEqual(no);
    expect(await asked({ event: 'Order', sum: { property: text, op: 'equals', value: 0 } })).toEqual(yes);
    expect(await asked({ any_in: text, where: [{ property: 'a', op: 'not_exists' }] })).toEqual(no);
    expect(await asked({ message: { channel: text }, status: 'sent' })).toEqual(no);
  });

  it('takes quotes, backslashes and empty keys for what they are', async () => {
    const attributes = { 'a"b\\': { '': 'x' } };
    expect(await asked({ attribute: 'a"b\\.', op: 'equals', value: 'x' }, { attributes })).toEqual(yes);
    expect(await asked({ attribute: 'tier"', op: 'not_exists' })).toEqual(yes);
  });
});

describe('dates that Postgres by itself reads otherwise', () => {
  const began = (day: string, timezone: string, bound: string) =>
    asked({ attribute: 'day', op: 'before', value: bound }, { attributes: { day, timezone } });

  it('begin at the first midnight when clocks show two', async () => {
    expect(await began('2026-10-25', 'Atlantic/Azores', '2026-10-25T00:00:00.001Z')).toEqual(yes);
    expect(await began('2026-10-25', 'Atlantic/Azores', '2026-10-25T00:00:00.000Z')).toEqual(no);
  });

  it('begin at the end of the gap when clocks skip midnight', async () => {
    expect(await began('1919-03-31', 'America/Toronto', '1919-03-31T04:30:00.001Z')).toEqual(yes);
    expect(await began('1919-03-31', 'America/Toronto', '1919-03-31T04:30:00.000Z')).toEqual(no);
  });

  it.each(['0000-01-01', '0000-12-31T23:59:59Z'])('may lie before the year 1: %s', async (day) => {
    expect(await began(day, 'UTC', '0001-01-01')).toEqual(yes);
    expect(await asked({ attribute: 'day', op: 'after', value: day }, { attributes: { day: '2026-01-01' } })).toEqual(
      yes,
    );
  });

  it.each([
    '2026-03-01T24:00:00Z',
    '2026-03-01T00:60Z',
    '2026-03-01T00:00:00+24:00',
    '2026-3-1',
    '2026-03-01T00:00:00z',
  ])('are none: %s', async (day) => expect(await began(day, 'UTC', '2030-01-01')).toEqual(no));
});

describe('segments of segments', () => {
  const chain = (length: number): Record<string, Condition> =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `s${index}`,
        index === length - 1 ? gold : { segment: `s${index + 1}`, member: true },
      ]),
    );

  it('are followed ten deep, and no further', async () => {
    expect(await asked({ segment: 's0', member: true }, { segments: chain(10) })).toEqual(yes);
    expect(await asked({ segment: 's0', member: true }, { segments: chain(11) })).toEqual(no);
  });

  it('come to an end when they name each other', async () => {
    const segments: Record<string, Condition> = {
      a: {
        any: [
          { segment: 'b', member: true },
          { segment: 'a', member: true },
        ],
      },
      b: { segment: 'a', member: true },
    };
    expect(await asked({ segment: 'a', member: true }, { segments })).toEqual(no);
  });

  it('are refused when they multiply beyond what a statement can hold', async () => {
    const segments = Object.fromEntries(
      Array.from({ length: 8 }, (_, index): [string, Condition] => [
        `s${index}`,
        { any: Array.from({ length: 5 }, () => ({ segment: `s${index + 1}`, member: true })) },
      ]),
    );
    await expect(asked({ segment: 's0', member: true }, { segments })).rejects.toMatchObject({
      code: 'condition_invalid',
    });
  });
});
