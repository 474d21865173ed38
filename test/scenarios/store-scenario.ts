import { randomUUID } from 'node:crypto';
import type { Sql } from '@olle/engine/db/database';
import { type JourneyDocument, nodeSchema } from '@olle/shared/journey/document';
import { attributesOf, customerIdOf, planOf } from './plans.ts';
import type { Scenario } from './scenario.ts';

/** A workspace of its own, so that scenarios that share a database meet nobody. */
export async function storeScenario(
  sql: Sql,
  scenario: Scenario,
): Promise<{ workspaceId: string; journeyIds: ReadonlyMap<string, string> }> {
  const workspaceId = randomUUID();
  const customerId = customerIdOf(scenario);
  await sql`
    insert into workspace (id, name, settings, admin_key_hash, write_key_hash)
    values (${workspaceId}, 'Scenario', '{"timezone": "Asia/Seoul"}', ${randomUUID()}, ${randomUUID()})`;
  await sql`
    insert into customer (id, workspace_id, user_id, attributes)
    values (${customerId}, ${workspaceId}, ${customerId}, ${sql.json(attributesOf(scenario))})`;
  await sql`insert into customer_lock (customer_id) values (${customerId})`;
  if (scenario.consented ?? true)
    await sql`
      insert into consent (workspace_id, customer_id, channel, category, granted, source, at)
      values (${workspaceId}, ${customerId}, 'email', 'advertising', true, 'test', now())`;
  for (const [pool, codes] of Object.entries(scenario.coupons ?? {})) {
    const poolId = randomUUID();
    await sql`insert into coupon_pool (id, workspace_id, name, created_by) values (${poolId}, ${workspaceId}, ${pool}, 'test')`;
    await sql`insert into coupon (workspace_id, pool_id, code) select ${workspaceId}, ${poolId}, unnest(${[...codes]}::text[])`;
  }
  for (const [id, condition] of Object.entries(scenario.segments ?? {}))
    await sql`
      insert into segment (id, workspace_id, name, condition, created_by)
      values (${id}, ${workspaceId}, ${id}, ${sql.json(condition as never)}, 'test')`;
  const journeyIds = new Map(Object.keys(scenario.journeys).map((name) => [name, randomUUID()]));
  for (const [name, drawn] of Object.entries(scenario.journeys)) {
    const id = journeyIds.get(name) ?? '';
    const document = withIds(drawn, journeyIds);
    // postgres.js types JSON narrowly; documents and plans are JSON by their schemas.
    await sql`
      insert into journey (id, workspace_id, name, status, draft, draft_by, live_version, created_by)
      values (${id}, ${workspaceId}, ${name}, 'active', ${sql.json(document as never)}, 'test', 1, 'test')`;
    await sql`
      insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
      values (${id}, 1, ${workspaceId}, ${sql.json(document as never)}, ${sql.json(planOf(document) as never)}, ${id}, 'test')`;
  }
  return { workspaceId, journeyIds };
}

/** Scenarios name the journeys that they start; settings hold ids. */
function withIds(document: JourneyDocument, journeyIds: ReadonlyMap<string, string>): JourneyDocument {
  const nodes = document.nodes.map((node) => {
    if (!('journeyId' in node.config)) return node;
    const journeyId = journeyIds.get(node.config.journeyId) ?? node.config.journeyId;
    return nodeSchema.parse({ ...node, config: { ...node.config, journeyId } });
  });
  return { ...document, nodes };
}
