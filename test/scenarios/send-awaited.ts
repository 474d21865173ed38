import { randomUUID } from 'node:crypto';
import type { Sql } from '@olle/engine/db/database';
import { reportMessage } from '@olle/engine/sending/report-message';
import { settle } from '@olle/engine/sending/settle';
import { type Fate, fateCodes } from '@olle/shared/simulate/virtual-messages';
import type { Action } from './scenario.ts';

/** What the sender does for the messages that runs wait for, without a provider. Answers how many there were. */
export async function sendAwaited(
  sql: Sql,
  workspaceId: string,
  fates: Readonly<Record<string, Fate>> = {},
): Promise<number> {
  const sender = randomUUID();
  const unsent = Object.keys(fates).filter((node) => fates[node] === 'unsent');
  const claimed = await sql<{ id: string; node: string }[]>`
    update message set status = 'claimed', claimed_by = ${sender}, claimed_at = now()
    where workspace_id = ${workspaceId} and status = 'queued' and wait_for is not null and node_id <> all(${unsent})
    returning id, node_id as node`;
  const settlements = claimed.map(({ id, node }) => {
    const fate = fates[node] ?? 'sent';
    const status = fate === 'unsent' ? 'queued' : fate;
    const code = fateCodes[fate];
    return { id, status, event: status === 'sent' ? 'accepted' : status, ...(code === null ? {} : { code }) } as const;
  });
  if (settlements.length > 0) await settle(sql, sender, settlements);
  return settlements.length;
}

/** What came of the customer's latest message of a node, as a provider or a link reports it. */
export async function reportLatest(
  sql: Sql,
  customerId: string,
  { node, type, link }: Extract<Action, { does: 'reports' }>,
): Promise<void> {
  const [message] = await sql<{ id: string }[]>`
    select id from message where customer_id = ${customerId} and node_id = ${node} order by queued_at desc, id limit 1`;
  if (!message) throw new Error(`no message of ${node} to report of`);
  const report = { messageId: message.id, type, ...(link === undefined ? {} : { link }) };
  await sql.begin((tx) => reportMessage(tx, report));
}
