import { compile } from '@olle/shared/journey/compile';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { type Json, jsonSchema } from '@olle/shared/json';
import { checksumOf } from '../../api/journeys/checksum.ts';
import type { TransactionSql } from '../../db/database.ts';
import { insertRows } from './insert-rows.ts';

export interface Published {
  readonly id: string;
  readonly document: JourneyDocument;
}

/** Journeys with their first version, live. */
export async function publishDemo(
  tx: TransactionSql,
  workspaceId: string,
  journeys: readonly Published[],
  { actor, note }: { readonly actor: string; readonly note: string },
): Promise<void> {
  const rows = journeys.map(({ id, document }) => ({ id, document, plan: planOf(document) }));
  await insertRows(
    tx,
    'journey',
    {
      id: 'uuid',
      workspace_id: 'uuid',
      name: 'text',
      status: 'text',
      draft: 'jsonb',
      revision: 'int',
      draft_by: 'text',
      draft_at: 'timestamptz',
      live_version: 'int',
      created_by: 'text',
      created_at: 'timestamptz',
    },
    rows.map(({ id, document }, index) => {
      // One after the other, so that lists show them in this order.
      const at = new Date(Date.now() + index).toISOString();
      return {
        id,
        workspace_id: workspaceId,
        name: document.name,
        status: 'active',
        draft: asJson(document),
        revision: 1,
        draft_by: actor,
        draft_at: at,
        live_version: 1,
        created_by: actor,
        created_at: at,
      };
    }),
  );
  await insertRows(
    tx,
    'journey_version',
    {
      journey_id: 'uuid',
      version: 'int',
      workspace_id: 'uuid',
      document: 'jsonb',
      plan: 'jsonb',
      checksum: 'text',
      note: 'text',
      published_by: 'text',
      published_at: 'timestamptz',
    },
    rows.map(({ id, document, plan }) => ({
      journey_id: id,
      version: 1,
      workspace_id: workspaceId,
      document: asJson(document),
      plan,
      checksum: checksumOf(document),
      note,
      published_by: actor,
      published_at: new Date().toISOString(),
    })),
  );
}

function planOf(document: JourneyDocument): Json {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(`${document.name}: ${compiled.problems.map(({ code }) => code).join(', ')}`);
  return asJson(compiled.plan);
}

/** What a column holds: without what is undefined. */
const asJson = (value: unknown): Json => jsonSchema.parse(JSON.parse(JSON.stringify(value)));
