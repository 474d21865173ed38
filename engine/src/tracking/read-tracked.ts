import type { Sql } from '../db/database.ts';
import { scannerMs } from './reader.ts';
import { linkHash, type Tracked } from './tracking-token.ts';

export interface TrackedState {
  /** Where the link leads; null for an opening, and when the message has no such link. */
  readonly link: string | null;
  /** Too soon after sending, or after another link of the same message, to be a person. */
  readonly hasty: boolean;
}

/** What the message says about a link of it. Null: there is no such message any more. */
export async function readTracked(sql: Sql, tracked: Tracked): Promise<TrackedState | null> {
  // The built-in inbox scans nothing: whoever follows a link there is a person who tries the mail out.
  const [row] = await sql<{ links: string[]; hasty: boolean }[]>`
    select coalesce(m.rendered->'links', '[]') as links,
      not exists (select from test_inbox i where i.message_id = m.id::text) and (
        m.sent_at > clock_timestamp() - ${scannerMs} * interval '1 millisecond'
        or exists (select from message_event v where v.message_id = m.id and v.type in ('clicked', 'machine_clicked')
          and v.at > clock_timestamp() - interval '1 second')) as hasty
    from message m where m.id = ${tracked.messageId}`;
  if (!row) return null;
  const link = tracked.kind === 'click' ? (row.links.find((one) => linkHash(one) === tracked.link) ?? null) : null;
  return { link, hasty: tracked.kind === 'click' && row.hasty };
}
