import type { PresenceAnswer, PresenceBody } from '@olle/shared/api/presence';
import type { Sql, TransactionSql } from '../../db/database.ts';
import { writeAudit } from '../../db/write-audit.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';
import { readPresence } from './read-presence.ts';

/** Browsers wake a page that nobody looks at once a minute: longer than that, and it is gone. */
const livesFor = '75 seconds';
/** A page that goes may be one that is loaded anew, and has its place for so long. */
const comesBackWithin = '5 seconds';
const mostPages = 100;

/** A page says that it is open, and what is chosen in it. Where nobody edits, the page that came first does from now on. */
export async function comeIn(
  sql: Sql,
  { workspaceId, actor }: Caller,
  journeyId: string,
  { tab, nodeId, replaces, reloaded }: PresenceBody,
): Promise<PresenceAnswer> {
  return await inTurn(sql, workspaceId, journeyId, async (tx) => {
    // A duplicated tab names the page it was made from, which stays where it is.
    const [before] = replaces
      ? await tx<{ since: Date; editingSince: Date | null }[]>`
          delete from draft_presence where journey_id = ${journeyId} and tab = ${replaces} and actor = ${actor}
            and (${reloaded} or expires_at <= clock_timestamp() + ${comesBackWithin}::interval)
          returning since, editing_since as "editingSince"`
      : [];
    await needRoom(tx, journeyId, tab);
    // Nobody speaks for somebody else's page.
    await tx`
      insert into draft_presence as p (journey_id, tab, workspace_id, actor, node_id, since, editing_since, expires_at)
      values (${journeyId}, ${tab}, ${workspaceId}, ${actor}, ${nodeId}, ${before?.since ?? tx`clock_timestamp()`},
        ${before?.editingSince ?? null}, clock_timestamp() + ${livesFor}::interval)
      on conflict (journey_id, tab) do update set node_id = excluded.node_id, expires_at = excluded.expires_at
      where p.actor = excluded.actor`;
    await settleEditor(tx, journeyId);
  });
}

/** The page edits from now on; the one that did only looks. Refused when that is not the one the person knew of. */
export async function takeOver(
  sql: Sql,
  caller: Caller,
  journeyId: string,
  { tab, from }: { tab: string; from: string | null },
): Promise<PresenceAnswer> {
  const { workspaceId, actor } = caller;
  return await inTurn(sql, workspaceId, journeyId, async (tx) => {
    const [holder] = await tx<{ tab: string; actor: string }[]>`
      select tab, actor from draft_presence where journey_id = ${journeyId} and editing_since is not null`;
    const known = (holder?.tab ?? null) === from || holder?.tab === tab;
    if (!known) throw new ApiError('editor_changed');
    if (holder?.tab === tab) return;
    await needRoom(tx, journeyId, tab);
    await tx`update draft_presence set editing_since = null where journey_id = ${journeyId} and tab = ${from}`;
    const [page] = await tx`
      insert into draft_presence as p (journey_id, tab, workspace_id, actor, since, editing_since, expires_at)
      values (${journeyId}, ${tab}, ${workspaceId}, ${actor}, clock_timestamp(), clock_timestamp(),
        clock_timestamp() + ${livesFor}::interval)
      on conflict (journey_id, tab) do update set editing_since = clock_timestamp(), expires_at = excluded.expires_at
      where p.actor = excluded.actor returning tab`;
    // Somebody else's page: it keeps its own.
    if (!page) throw new ApiError('editor_changed');
    if (holder) await writeAudit(tx, caller, 'journey.take_over', journeyId, { from: holder.actor });
  });
}

/** The page was closed, or is loaded anew. Where it does not come back, the one that came first of those who look edits. */
export async function leave(
  sql: Sql,
  caller: Caller,
  journeyId: string,
  { tab }: { tab: string },
): Promise<PresenceAnswer> {
  return await inTurn(sql, caller.workspaceId, journeyId, async (tx) => {
    await tx`
      update draft_presence set expires_at = least(expires_at, clock_timestamp() + ${comesBackWithin}::interval)
      where journey_id = ${journeyId} and tab = ${tab} and actor = ${caller.actor}`;
  });
}

/** One at a time for each draft, over all processes, so that two who come in at once do not both edit. */
async function inTurn(
  sql: Sql,
  workspaceId: string,
  journeyId: string,
  work: (tx: TransactionSql) => Promise<void>,
): Promise<PresenceAnswer> {
  return await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`draft_presence ${journeyId}`}, 0))`;
    await tx`delete from draft_presence where journey_id = ${journeyId} and expires_at <= clock_timestamp()`;
    // Before anything is written: a journey that there is not has nobody in it.
    await readPresence(tx, workspaceId, journeyId);
    await work(tx);
    return await readPresence(tx, workspaceId, journeyId);
  });
}

async function needRoom(tx: TransactionSql, journeyId: string, tab: string): Promise<void> {
  const [others] = await tx<{ count: number }[]>`
    select count(*)::int as count from draft_presence where journey_id = ${journeyId} and tab <> ${tab}`;
  if ((others?.count ?? 0) >= mostPages) throw new ApiError('rate_limited');
}

async function settleEditor(tx: TransactionSql, journeyId: string): Promise<void> {
  await tx`
    update draft_presence set editing_since = clock_timestamp()
    where journey_id = ${journeyId}
      and tab = (select tab from draft_presence where journey_id = ${journeyId} order by since, tab limit 1)
      and not exists (select from draft_presence where journey_id = ${journeyId} and editing_since is not null)`;
}
