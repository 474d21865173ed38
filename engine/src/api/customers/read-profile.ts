import type { CustomerAnswer } from '@olle/shared/api/customers';
import { attributesOf } from '@olle/shared/runner/scope';
import { chooseZone } from '@olle/shared/schedule/zone';
import type { Sql } from '../../db/database.ts';
import type { SegmentService } from '../ports.ts';
import { readCustomer } from './find-customer.ts';

type Consent = CustomerAnswer['consent'][number];

export async function readProfile(
  sql: Sql,
  segments: SegmentService,
  workspaceId: string,
  named: string,
): Promise<CustomerAnswer> {
  const { id, createdAt, lastSeenAt, ...customer } = await readCustomer(sql, workspaceId, named);
  const [identities, consent, suppressed, inside, [workspace]] = await Promise.all([
    sql<CustomerAnswer['identities']>`
      select kind, value from customer_identity where customer_id = ${id} order by created_at, kind desc, value limit 200`,
    readConsent(sql, id),
    sql<{ channel: string }[]>`
      select channel from suppression
      where workspace_id = ${workspaceId} and channel = 'email'
        and address = lower((select attributes->>'email' from customer where id = ${id}))`,
    segments.evaluateFor(workspaceId, id),
    sql<{ zone: string; now: Date }[]>`
      select settings->>'timezone' as zone, clock_timestamp() as now from workspace where id = ${workspaceId}`,
  ]);
  const { zone } = chooseZone(customer.attributes.timezone, workspace?.zone);
  return {
    customerId: id,
    ...customer,
    attributes: workspace ? attributesOf({ customer, now: workspace.now.getTime(), zone }) : customer.attributes,
    identities: [...identities],
    consent,
    segments: inside,
    scores: {},
    suppressed: suppressed.map(({ channel }) => channel),
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  };
}

export async function readConsent(sql: Sql, customerId: string): Promise<Consent[]> {
  const rows = await sql<(Omit<Consent, 'at'> & { at: Date })[]>`
    select channel, category, granted, night, source, at from consent
    where customer_id = ${customerId} order by channel, category`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
