import type { DryRunAnswer } from '@olle/shared/api/migrations';
import type { Language } from '@olle/shared/i18n/language';
import type { InFlight } from '@olle/shared/journey/in-flight';
import { ApiError } from '../api/http/api-error.ts';
import { checksumOf } from '../api/journeys/checksum.ts';
import type { Database } from '../db/database.ts';
import { checkInFlight } from './check-in-flight.ts';
import { dueNow, placeKey } from './due-now.ts';
import { readPositions } from './positions.ts';
import { readDocuments, versionsOf } from './read-documents.ts';

/** What a choice would do, on the real positions; nothing is moved. */
export async function dryRun(
  database: Pick<Database, 'db' | 'sql'>,
  workspaceId: string,
  id: string,
  { version, inFlight }: { version?: number | undefined; inFlight: InFlight },
  language: Language,
): Promise<DryRunAnswer> {
  const { live, target, workspaceZone } = await readDocuments(database, workspaceId, id, version);
  const same = live && checksumOf(live.document) === checksumOf(target) ? live.version : null;
  const people = (await readPositions(database.sql, id)).filter((place) => place.version !== same);
  const documents = await versionsOf(
    database,
    id,
    people.map((place) => place.version),
  );
  const older = [...documents.values(), ...(live ? [live.document] : [])];
  const problems = checkInFlight(inFlight, older, target, language);
  if (problems.length > 0) throw new ApiError('in_flight_invalid', problems);
  const following = people.filter(({ nodeId }) => inFlight[nodeId]?.action === 'follow');
  const asked = { sql: database.sql, journeyId: id, target, workspaceZone, now: Date.now() };
  const due = await dueNow(asked, following);
  const totals = { stay: 0, follow: 0, map: 0, exit: 0, leaveNow: 0 };
  const nodes = new Map<string, DryRunAnswer['nodes'][number]>();
  for (const place of people) {
    const action = inFlight[place.nodeId]?.action ?? 'stay';
    const leaveNow = action === 'follow' ? (due.get(placeKey(place)) ?? 0) : 0;
    totals[action] += place.waiting;
    totals.leaveNow += leaveNow;
    if (action === 'stay') continue;
    const before = nodes.get(place.nodeId) ?? { nodeId: place.nodeId, action, people: 0, leaveNow: 0 };
    nodes.set(place.nodeId, {
      ...before,
      people: before.people + place.waiting,
      leaveNow: before.leaveNow + leaveNow,
    });
  }
  return { ...totals, nodes: [...nodes.values()] };
}
