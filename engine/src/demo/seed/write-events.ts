import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import type { DemoEvent } from '../generate/generate-demo.ts';
import { insertRows } from './insert-rows.ts';

/** Recorded history: it counts in conditions, and moves nobody. The order of receipt is that of happening. */
export async function writeEvents(
  tx: TransactionSql,
  workspaceId: string,
  events: readonly DemoEvent[],
): Promise<void> {
  await insertRows(
    tx,
    'event',
    {
      workspace_id: 'uuid',
      customer_id: 'uuid',
      message_id: 'text',
      type: 'text',
      name: 'text',
      at: 'timestamptz',
      received_at: 'timestamptz',
      properties: 'jsonb',
      live: 'boolean',
    },
    events.map(({ customerId, messageId, name, at, properties }) => ({
      workspace_id: workspaceId,
      customer_id: customerId,
      message_id: messageId,
      type: 'track',
      name,
      at: toIso(at),
      received_at: toIso(at),
      properties,
      live: false,
    })),
  );
}
