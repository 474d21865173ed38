import { setTimeout as sleep } from 'node:timers/promises';
import { beginCall } from '@olle/engine/calls/begin-call';
import { concludeCall } from '@olle/engine/calls/conclude-call';
import { advanceConvoy } from '@olle/engine/convoy/advance-convoy';
import type { Sql } from '@olle/engine/db/database';
import type { JourneyBook } from '@olle/engine/movement/journeys';
import type { Scenario } from './scenario.ts';

/** Answers the webhooks that runs wait for as the scenario says, and lets those runs go on. How many it answered. */
export async function answerCalls(
  sql: Sql,
  book: JourneyBook,
  workspaceId: string,
  responses: Scenario['responses'] = {},
): Promise<number> {
  const calls = await sql<{ id: string; nodeId: string; convoyId: string }[]>`
    select c.id, c.node_id as "nodeId", r.convoy_id as "convoyId" from call c join run r on r.id = c.run_id
    where c.workspace_id = ${workspaceId} and c.status = 'waiting' and r.status = 'waiting'`;
  let answered = 0;
  for (const { id, nodeId, convoyId } of calls) {
    const looked = await advanceConvoy(sql, book, convoyId);
    if (looked.next.kind !== 'call' || looked.next.callId !== id) throw new Error('its workflow is not told of a call');
    if (await beginCall(sql, id)) {
      const { status, body = {} } = responses[nodeId] ?? { status: 200 };
      const error = status >= 200 && status < 300 ? null : 'call_status';
      await concludeCall(sql, id, { error, retry: false, status, body });
      answered += 1;
    }
    await goOn(sql, book, convoyId);
  }
  return answered;
}

/** As its workflow does: whom the clock, which may be set back by a little, does not find due yet is looked at again. */
async function goOn(sql: Sql, book: JourneyBook, convoyId: string): Promise<void> {
  for (let turns = 0; turns < 10; turns++) {
    const { next } = await advanceConvoy(sql, book, convoyId);
    if (next.kind !== 'wait' || next.waitMs > soon) return;
    await sleep(next.waitMs);
  }
}

/** No wait of a scenario is as short, in ms. */
const soon = 1_000;
