import { randomUUID } from 'node:crypto';
import { advanceConvoy } from '@olle/engine/convoy/advance-convoy';
import type { Sql } from '@olle/engine/db/database';
import { releaseHeld } from '@olle/engine/journeys/standing-facts';
import { JourneyBook } from '@olle/engine/movement/journeys';
import { Movement } from '@olle/engine/movement/movement';
import { routeBatch } from '@olle/engine/router/route-batch';
import type { JsonObject } from '@olle/shared/json';
import type { Client } from '@temporalio/client';
import { timeTravel } from '../harness/time-travel.ts';
import { answerCalls } from './answer-calls.ts';
import { customerIdOf } from './plans.ts';
import type { Stage } from './play.ts';
import { publishInPostgres, undoInPostgres } from './publish-in-postgres.ts';
import { readOutcome } from './read-outcome.ts';
import type { Scenario } from './scenario.ts';
import { reportLatest, sendAwaited } from './send-awaited.ts';
import { storeScenario } from './store-scenario.ts';

const everyShard = Array.from({ length: 64 }, (_, shard) => shard);

/** The engine on a real Postgres. Nobody holds its clock, so what is stored grows older instead. */
export async function postgresStage(sql: Sql, scenario: Scenario): Promise<Stage> {
  const { workspaceId, journeyIds } = await storeScenario(sql, scenario);
  const customerId = customerIdOf(scenario);
  const book = new JourneyBook();
  // Only enrolling a whole segment asks Temporal for anything.
  const client = undefined as unknown as Client;
  const movement = new Movement({ sql, book, client, instance: 'scenario', afterCommit: () => {} });
  const beginning = await clock(sql);
  let travelled = 0;
  let published = '';

  async function travel(by: number): Promise<void> {
    if (by <= 0) return;
    await timeTravel(sql, by);
    travelled += Math.round(by);
  }
  const elapsed = async () => (await clock(sql)) + travelled - beginning;

  async function passTo(at: number): Promise<void> {
    for (let turns = 0; ; turns++) {
      const due = await nextDue(sql, workspaceId);
      if (due === null || due + (await elapsed()) > at) break;
      if (turns > 200) throw new Error('a run is due and no convoy moves it');
      await travel(Math.ceil(due));
      await advanceAll(sql, book, workspaceId);
      await settled();
    }
    await travel(at - (await elapsed()));
  }

  async function routeAll(): Promise<void> {
    for (let more = true; more; ) {
      const routed = await routeBatch(sql, book, everyShard, 300);
      more = routed.more || (routed.followUp.route ?? []).length > 0;
    }
  }

  /** Until nothing is left to route, and nobody waits for a message that could be sent. */
  async function settled(): Promise<void> {
    for (let sent = 1; sent > 0; ) {
      await routeAll();
      sent = await sendAwaited(sql, workspaceId, scenario.fates);
      sent += await answerCalls(sql, book, workspaceId, scenario.responses);
    }
  }

  async function arrives(event: string, properties: JsonObject, ago: number, live: boolean): Promise<void> {
    // As ingest writes it: the event and, when it is to move anybody, its row in the inbox.
    await sql`
      with arrived as (
        insert into event (workspace_id, customer_id, message_id, type, name, at, properties, live)
        values (${workspaceId}, ${customerId}, ${randomUUID()}, 'track', ${event},
          clock_timestamp() - ${`${ago} milliseconds`}::interval, ${sql.json(properties)}, ${live}) returning id)
      insert into inbox (workspace_id, shard, customer_id, kind, event_id)
      select ${workspaceId}, 0, ${customerId}, 'event', id from arrived where ${live}`;
  }

  /** What ingest does with these before anything is routed. */
  async function changesCustomer(event: string, properties: JsonObject): Promise<void> {
    if (event === '$identify')
      await sql`update customer set attributes = attributes || ${sql.json(properties)} where id = ${customerId}`;
    if (event === 'Consent Withdrawn') await sql`update consent set granted = false where customer_id = ${customerId}`;
  }

  return {
    passTo,
    async happens(at, event, properties, ago) {
      await passTo(at);
      await changesCustomer(event, properties);
      await arrives(event, properties, ago, true);
      await settled();
    },
    async recorded(at, event, properties, ago) {
      await passTo(at);
      await arrives(event, properties, ago, false);
    },
    async enrol(name, payload) {
      await movement.enrol(journeyIds.get(name) ?? '', [{ customerId, payload }], (_, enter) => enter());
      await settled();
    },
    async pause(name) {
      const id = journeyIds.get(name) ?? '';
      await sql`update journey set status = 'paused' where id = ${id}`;
      await sql`insert into journey_pause (journey_id, workspace_id) values (${id}, ${workspaceId})`;
    },
    async publish(name, document, choice) {
      published = await publishInPostgres(sql, book, journeyIds.get(name) ?? '', document, choice);
      await settled();
    },
    async undo() {
      await undoInPostgres(sql, book, published);
      await settled();
    },
    async resume(name, overdue) {
      const id = journeyIds.get(name) ?? '';
      await sql`update journey set status = 'active' where id = ${id}`;
      await sql`
        update journey_pause set resumed_at = now(), overdue = ${sql.json(overdue)}
        where journey_id = ${id} and resumed_at is null`;
      await releaseHeld(sql, book);
      await settled();
    },
    async reports(at, report) {
      await passTo(at);
      await reportLatest(sql, customerId, report);
      await settled();
    },
    async outage(at, received) {
      for (const { at: then, event, properties } of received) {
        await travel(then - (await elapsed()));
        await arrives(event, properties, 0, true);
      }
      await travel(at - (await elapsed()));
      await passTo(at);
      await settled();
    },
    outcome: () => readOutcome(sql, journeyIds, customerId),
  };
}

async function clock(sql: Sql): Promise<number> {
  const [row] = await sql<{ now: Date }[]>`select clock_timestamp() as now`;
  return row?.now.getTime() ?? 0;
}

/** Milliseconds until the next wait ends. */
async function nextDue(sql: Sql, workspaceId: string): Promise<number | null> {
  const [row] = await sql<{ due: number | null }[]>`
    select extract(epoch from min(least(until, check_at)) - clock_timestamp())::float8 * 1000 as due from run
    where workspace_id = ${workspaceId} and status = 'waiting'`;
  return row?.due ?? null;
}

async function advanceAll(sql: Sql, book: JourneyBook, workspaceId: string): Promise<void> {
  const convoys = await sql<{ id: string }[]>`
    select id from convoy where workspace_id = ${workspaceId} and closed_at is null order by created_at, id`;
  for (const { id } of convoys) await advanceConvoy(sql, book, id);
}
