import { dateAt, type LocalDate } from '@olle/shared/schedule/local-date';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { type EntriesStage, openEntries } from './entries.fixture.ts';
import { fireDates } from './fire-dates.ts';

let stage: EntriesStage;
beforeAll(async () => {
  stage = await openEntries();
});
afterAll(() => stage.close());

/** A quarter of an hour from now, on the clocks of a zone. */
function soon(zone: string, minutes = 15): { time: string; date: LocalDate } {
  const at = Date.now() + minutes * 60_000;
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return { time: time.format(at), date: dateAt(at, zone) };
}
const written = ({ year, month, day }: LocalDate): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const birthdays = async (time: string, extra: object = {}) => {
  const trigger = { type: 'date' as const, attribute: 'birthday', anniversary: true, time, ...extra };
  const id = await stage.publish(
    journey(trigger, [wait('w1', 'PT1H')], ['trigger/next w1'], { reentry: { allowed: 'always' } }),
  );
  await stage.settle();
  return id;
};
/** Instants are kept to the millisecond, rounded: one of just now may be still to come. */
const past = "clock_timestamp() - interval '1 second'";
const inside = async (journeyId: string) => (await stage.runs(journeyId)).map(({ customerId }) => customerId);

it('lets each customer in on the day and at the hour of their own clocks', async () => {
  const { time, date } = soon('Asia/Seoul');
  const far = (zone: string) => ({ birthday: written(date), timezone: zone });
  const here = await stage.customer({ birthday: `1990-${written(date).slice(5)}` });
  const [west, east] = [await stage.customer(far('Etc/GMT+12')), await stage.customer(far('Pacific/Kiritimati'))];
  const other = await stage.customer({ birthday: '1990-01-01' });
  const journeyId = await birthdays(time);
  await stage.turn();
  expect(await inside(journeyId)).toEqual([]);
  await stage.age(16);
  await stage.turn();
  const entered = await inside(journeyId);
  expect(entered).toContain(here);
  for (const one of [west, east, other]) expect(entered).not.toContain(one);
  expect(await stage.facts(here)).toMatchObject([
    { name: '$date_reached', properties: { journeyId, attribute: 'birthday', date: written(date) } },
  ]);
  // West of the date line the same day's hour comes 21 hours later.
  await stage.age(21 * 60);
  await stage.turn();
  expect(await inside(journeyId)).toContain(west);
  expect(await inside(journeyId)).not.toContain(east);
});

it('fires once for a date, however often it is looked at and whoever looks', async () => {
  const { time, date } = soon('Asia/Seoul');
  const customer = await stage.customer({ birthday: written(date) });
  const journeyId = await birthdays(time);
  await stage.age(16);
  await Promise.all([fireDates(stage.sql), fireDates(stage.sql), fireDates(stage.sql)]);
  await stage.turn();
  await stage.become(customer, { points: 1 });
  await stage.turn();
  await stage.sql`update date_due set due_at = now() - interval '1 minute', date = ${written(date)} where customer_id = ${customer} and journey_id = ${journeyId}`;
  await stage.turn();
  expect((await inside(journeyId)).filter((one) => one === customer)).toHaveLength(1);
});

it('goes by the date as it stands, also when it changes on the day itself', async () => {
  const { time, date } = soon('Asia/Seoul');
  const [late, moved, gone] = [
    await stage.customer(),
    await stage.customer({ birthday: written(date) }),
    await stage.customer({ birthday: written(date) }),
  ];
  const journeyId = await birthdays(time);
  await stage.become(late, { birthday: written(date) });
  await stage.become(moved, { birthday: '1990-01-01' });
  await stage.become(gone, { birthday: 'spring' });
  await stage.turn();
  await stage.age(16);
  await stage.turn();
  const entered = await inside(journeyId);
  expect(entered).toContain(late);
  expect(entered).not.toContain(moved);
  expect(entered).not.toContain(gone);
});

it('counts a change of a moment before the hour, though it is looked at after it', async () => {
  const { time, date } = soon('Asia/Seoul', -5);
  const [before, after] = [await stage.customer(), await stage.customer()];
  const journeyId = await birthdays(time);
  await stage.become(before, { birthday: written(date) });
  // The mark stands; the housekeeping was away.
  await stage.age(10);
  await stage.become(after, { birthday: written(date) });
  await stage.turn();
  await stage.turn();
  expect(await inside(journeyId)).toContain(before);
  expect(await inside(journeyId)).not.toContain(after);
});

it('passes by who is past their hour today, and comes days before with an offset', async () => {
  const { time, date } = soon('Asia/Seoul');
  const inThree = new Date(Date.UTC(date.year, date.month - 1, date.day + 3)).toISOString().slice(0, 10);
  const customer = await stage.customer({ birthday: inThree });
  const passed = await stage.customer({ birthday: written(date) });
  const journeyId = await birthdays(time, { offset: '-P3D' });
  await stage.age(16);
  await stage.turn();
  const entered = await inside(journeyId);
  expect(entered).toContain(customer);
  expect(entered).not.toContain(passed);
});

it('is built anew with another rule, and forgotten with the journey', async () => {
  const { time, date } = soon('Asia/Seoul');
  await stage.customer({ birthday: written(date) });
  const journeyId = await birthdays(time);
  const due = async () => (await stage.sql`select 1 from date_due where journey_id = ${journeyId}`).length;
  expect(await due()).toBeGreaterThan(0);
  await stage.sql`update journey_version set plan = jsonb_set(plan, '{trigger,attribute}', '"nothing"') where journey_id = ${journeyId}`;
  await stage.settle();
  expect(await due()).toBe(0);
  await stage.sql`update journey set status = 'stopped' where id = ${journeyId}`;
  await stage.settle();
  expect(await stage.sql`select 1 from date_watch where journey_id = ${journeyId}`).toHaveLength(0);
});

it('fires what came due before another rule was published, and goes by that one from then on', async () => {
  const { sql } = stage;
  const { time, date } = soon('Asia/Seoul');
  const customer = await stage.customer({ birthday: written(date) });
  const journeyId = await birthdays(time);
  await stage.age(16);
  // Nobody has fired it yet. By the new rule the hour of today is over.
  await sql`update journey_version set plan = jsonb_set(plan, '{trigger,time}', '"00:00"') where journey_id = ${journeyId}`;
  await stage.settle();
  await stage.turn();
  expect(await inside(journeyId)).toContain(customer);
  const [next] = await sql<{ hour: string }[]>`
    select to_char(due_at at time zone 'Asia/Seoul', 'HH24:MI') as hour from date_due
    where journey_id = ${journeyId} and customer_id = ${customer} and due_at > clock_timestamp()`;
  expect(next?.hour).toBe('00:00');
});

it('leaves for the next turn what comes due while it fires', async () => {
  const { sql } = stage;
  const { time, date } = soon('Asia/Seoul');
  const customer = await stage.customer({ birthday: written(date) });
  const [first, second] = [await birthdays(time), await birthdays(time, { offset: 'P1D' })];
  await stage.age(16);
  await sql.unsafe(`
    create function come_due() returns trigger language plpgsql as $$ begin
      update date_due set due_at = ${past} where journey_id = '${second}' and customer_id = '${customer}';
      return new; end $$;
    create trigger come_due after update on date_due for each row when (new.journey_id = '${first}') execute function come_due()`);
  await fireDates(sql);
  await sql`drop trigger come_due on date_due`;
  expect(await sql`select 1 from date_due where journey_id = ${second} and customer_id = ${customer}`).toHaveLength(1);
  await stage.turn();
  expect(await inside(first)).toContain(customer);
  expect(await inside(second)).toContain(customer);
});

it('fires for everybody but one who cannot be fired for, and tries that one again soon, less and less often', async () => {
  const { sql } = stage;
  const { time, date } = soon('Asia/Seoul');
  const [poison, other] = [
    await stage.customer({ birthday: written(date) }),
    await stage.customer({ birthday: written(date) }),
  ];
  const journeyId = await birthdays(time);
  await stage.age(16);
  const turnOf = async () => {
    const [row] = await sql<{ dueAt: Date; seconds: number }[]>`
      select due_at as "dueAt", extract(epoch from due_at - clock_timestamp())::int as seconds from date_due
      where customer_id = ${poison} and journey_id = ${journeyId}`;
    return row;
  };
  const due = await turnOf();
  await sql.unsafe(`
    create function spoil() returns trigger language plpgsql as $$ begin
      if new.customer_id = '${poison}' then raise exception 'spoilt'; end if; return new; end $$;
    create trigger spoil before insert on event for each row execute function spoil()`);
  const told: string[][] = [];
  const waits: number[] = [];
  for (let turn = 0; turn < 6; turn++) {
    told[turn] = [];
    await fireDates(sql, (customerId: string) => void told[turn]?.push(customerId));
    waits.push((await turnOf())?.seconds ?? 0);
    await sql`update date_due set due_at = ${sql.unsafe(past)} where customer_id = ${poison} and journey_id = ${journeyId}`;
  }
  await sql`drop trigger spoil on event`;
  expect(told, `waited ${waits.join(', ')} s, due ${due?.seconds} s`).toEqual(Array(6).fill([poison]));
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits[0]).toBeLessThan(60);
  expect(waits.at(-1)).toBeGreaterThan(3_000);
  await stage.turn();
  expect(await inside(journeyId)).toEqual(expect.arrayContaining([poison, other]));
  // Late as it is, it is the fact of the hour.
  const facts = await stage.facts(poison);
  expect(facts.find(({ properties }) => properties.journeyId === journeyId)?.at).toEqual(due?.dueAt);
});
