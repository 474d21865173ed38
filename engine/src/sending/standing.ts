import type { Sql } from '../db/database.ts';

/**
 * Facts that hold a message back or call it off whatever it says: of message `m`, journey `j`, workspace `w`, run `r`.
 * The claim asks them, and the last moment before the provider asks them again.
 */
export const standing = (sql: Sql) => ({
  held: sql`(w.sending_paused or j.status = 'paused'
    or (j.status = 'stopped' and j.stop_mode = 'exit' and r.status in ('waiting', 'held')))`,
  calledOff: sql`(r.status = 'exited' or (j.status = 'stopped' and j.stop_mode = 'exit')
    or (m.category = 'advertising' and exists (
      select 1 from consent k where k.customer_id = m.customer_id and k.channel = m.channel
        and k.category = 'advertising' and not k.granted)))`,
});
