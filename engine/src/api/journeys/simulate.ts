import type { simulateBody } from '@olle/shared/api/simulate';
import type { Condition } from '@olle/shared/conditions/condition';
import type { Language } from '@olle/shared/i18n/language';
import { compile } from '@olle/shared/journey/compile';
import { type Plan, planSchema } from '@olle/shared/journey/plan';
import type { JsonObject } from '@olle/shared/json';
import type { Customer } from '@olle/shared/runner/customer';
import { type SimulatedEvent, type Simulation, simulate } from '@olle/shared/simulate/simulate';
import type { z } from 'zod';
import type { Database, Sql } from '../../db/database.ts';
import { readCustomer } from '../customers/find-customer.ts';
import { ApiError } from '../http/api-error.ts';
import { readDocument } from './drafts.ts';
import { readJourney } from './journey-row.ts';
import { toAnswer } from './problems.ts';

type Body = z.infer<typeof simulateBody>;

/** More recorded events than this are not read: the newest count. */
const mostHistory = 20_000;

/** Carries one customer, real or invented, through a draft or a version; nothing is stored or sent. */
export async function simulateJourney(
  database: Database,
  workspaceId: string,
  journeyId: string,
  body: Body,
  language: Language,
): Promise<Simulation> {
  const { sql } = database;
  const plan = await planOf(database, workspaceId, journeyId, body, language);
  const at = Date.parse(body.at);
  const { customer, history, member } =
    'userId' in body.customer
      ? await recorded(sql, workspaceId, body.customer.userId, at)
      : invented(body.customer.attributes, body.customer.events ?? [], body.customer.segments ?? []);
  const [workspace] = await sql<{ zone: string }[]>`
    select settings->>'timezone' as zone from workspace where id = ${workspaceId}`;
  return simulate({
    plan,
    customer,
    events: [...history, ...(body.events ?? []).map(simulated)],
    at,
    segments: member ?? (await conditionsOf(sql, workspaceId)),
    ...(workspace ? { workspaceZone: workspace.zone } : {}),
  });
}

async function planOf(
  database: Database,
  workspaceId: string,
  id: string,
  { version, draft }: Body,
  language: Language,
): Promise<Plan> {
  const { journey } = await readJourney(database, workspaceId, id);
  const wanted = version ?? (draft === undefined ? journey.liveVersion : null);
  if (wanted !== null) {
    const [row] = await database.sql<{ plan: unknown }[]>`
      select plan from journey_version where journey_id = ${id} and version = ${wanted}`;
    if (!row) throw new ApiError('version_not_found');
    return planSchema.parse(row.plan);
  }
  const document = draft === undefined || draft === true ? journey.draft : readDocument(draft);
  const compiled = compile(document);
  if (!compiled.ok) throw new ApiError('journey_invalid', toAnswer(compiled.problems, language));
  return compiled.plan;
}

const simulated = ({
  event,
  properties,
  at,
}: {
  event: string;
  properties: JsonObject;
  at: string;
}): SimulatedEvent => ({
  event,
  properties,
  at: Date.parse(at),
});

async function recorded(sql: Sql, workspaceId: string, userId: string, at: number) {
  const { id, userId: known, attributes } = await readCustomer(sql, workspaceId, userId);
  const consents = await sql<{ subject: string; granted: boolean }[]>`
    select channel || '.' || category as subject, granted from consent where customer_id = ${id}`;
  const rows = await sql<{ event: string; properties: JsonObject; at: Date }[]>`
    select name as event, properties, at from event
    where customer_id = ${id} and at < ${new Date(at)} order by at desc, id desc limit ${mostHistory}`;
  const customer: Customer = {
    id,
    userId: known,
    attributes,
    consents: Object.fromEntries(consents.map(({ subject, granted }) => [subject, granted])),
    suppressed: [],
  };
  const history = rows.reverse().map((row): SimulatedEvent => ({ ...row, at: row.at.getTime() }));
  return { customer, history, member: null };
}

function invented(attributes: JsonObject, events: NonNullable<Body['events']>, segments: readonly string[]) {
  const { userId } = attributes;
  const customer: Customer = {
    id: 'invented',
    userId: typeof userId === 'string' ? userId : null,
    attributes,
    consents: {},
    suppressed: [],
  };
  // Who is said to be in a segment meets a condition that everybody meets.
  const member: Record<string, Condition> = Object.fromEntries(segments.map((id) => [id, { all: [] }]));
  return { customer, history: events.map(simulated), member };
}

async function conditionsOf(sql: Sql, workspaceId: string): Promise<Record<string, Condition>> {
  const rows = await sql<{ id: string; condition: Condition }[]>`
    select id::text, condition from segment where workspace_id = ${workspaceId}`;
  return Object.fromEntries(rows.map(({ id, condition }) => [id, condition]));
}
