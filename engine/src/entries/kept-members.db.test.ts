import { type Person, randomCondition, randomPerson } from '@olle/shared/conditions/fixtures/random-people';
import { parseCondition } from '@olle/shared/conditions/parse-condition';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { readSqlContext } from '../segments/conditions/context.ts';
import { storePerson } from '../segments/conditions/testing/store-person.ts';
import { memberPage } from '../segments/member-page.ts';
import { type EntriesStage, openEntries } from './entries.fixture.ts';

let stage: EntriesStage;
beforeAll(async () => {
  stage = await openEntries();
});
afterAll(() => stage.close());

/** What was received lies before now. */
const past = ({ events = [], messages = [], ...person }: Person): Person => ({
  ...person,
  events: events.filter(({ at }) => Date.parse(at) < Date.now()),
  messages: messages.filter(({ at }) => Date.parse(at) < Date.now()),
});

it('keeps the very members that would be computed, as time passes and customers change', async () => {
  const { sql, workspaceId } = stage;
  // What grows older here does so without the calendar: an event would pass a fixed bound that it never passes.
  const conditions = fc
    .sample(randomCondition, { numRuns: 70, seed: 11 })
    .filter((one) => parseCondition(one, 'segment').ok && !/"(since|until)"/.test(JSON.stringify(one)));
  const segments = new Map<string, (typeof conditions)[number]>();
  for (const condition of conditions) {
    const id = await stage.segment(condition);
    segments.set(id, condition);
    await stage.publish(
      journey({ type: 'segment', segmentId: id, on: 'enters' }, [wait('w1', 'P1D')], ['trigger/next w1']),
    );
  }
  const people = fc.sample(randomPerson, { numRuns: 40, seed: 12 }).map(past);
  const ids: string[] = [];
  for (const [index, person] of people.entries()) ids.push(await storePerson(sql, workspaceId, person, `p${index}`));
  await sql`insert into customer_lock select unnest(${ids}::uuid[]) on conflict do nothing`;
  await stage.settle();
  const attributes = fc.sample(randomPerson, { numRuns: 40, seed: 13 }).map((person) => person.attributes ?? {});
  for (const [round, minutes] of [0, 1, 3_000, 44_000, 90_000].entries()) {
    await stage.age(minutes);
    for (const [index, id] of ids.entries()) {
      if (index % 5 !== round) continue;
      await stage.become(id, attributes[index] ?? {});
      await stage.happens(id, index % 2 === 0 ? 'Order' : 'View', { points: index });
    }
    await stage.turn();
    const context = await readSqlContext(sql, { workspaceId, now: new Date(), reach: 'some' });
    for (const [id, condition] of segments) {
      const computed = await memberPage(sql, condition, context, { after: null, limit: 1_000 });
      const expected = computed.map(({ customerId }) => customerId).sort();
      expect([round, JSON.stringify(condition), await stage.members(id)]).toEqual([
        round,
        JSON.stringify(condition),
        expected,
      ]);
    }
  }
}, 120_000);
