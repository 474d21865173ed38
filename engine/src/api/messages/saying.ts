import type { Fragment } from 'postgres';
import type { Sql } from '../../db/database.ts';

/** As many are put in order by time; of more, enough are among the latest. */
const many = 10_000;

/**
 * The latest of the narrowed messages whose subject, address or customer has what was written, as subqueries that have an
 * index each. How rare a word is the planner cannot know, and the wrong way takes minutes: a walk from the newest on to a
 * word of last year, or a sort of all that say "advertisement". So the rare ones are looked up first, as far as they go.
 */
export function saying(sql: Sql, workspaceId: string, text: string, narrowed: Fragment, limit: number): Fragment {
  const latest = sql`order by queued_at desc, id desc limit ${limit}`;
  const says = sql`select m.id, m.queued_at from message m
    where ${narrowed} and olle_words(m.rendered) @@ lower(${tsqueryOf(text)})::tsquery
      and m.status in ('sent', 'delivered', 'bounced', 'skipped', 'failed', 'unknown')`;
  return sql`
    with found as materialized (${says} limit ${many + 1})
    (select id from found where (select count(*) from found) <= ${many} ${latest})
    union all
    (select id from (${says} and (select count(*) from found) > ${many} ${latest}) common)
    union all
    (select m.id from message m where ${narrowed} and m.customer_id in (
      select id from customer where workspace_id = ${workspaceId}
        and (user_id = ${text} or lower(attributes->>'email') = lower(${text})
          or lower(attributes->>'name') like lower(${beginning(text)}))) order by m.queued_at desc, m.id desc limit ${limit})`;
}

/** Each word as a beginning, all of them needed: cut where `olle_words` cuts a subject, or uncut, as it keeps an address. */
function tsqueryOf(text: string): string {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((written) => {
      const words = written.split(separators).filter(Boolean).map(lexeme);
      return words.length === 0 ? lexeme(written) : `(${lexeme(written)} | (${words.join(' & ')}))`;
    })
    .join(' & ');
}

/** What `olle_words` cuts at. */
const separators = /[\s!-/:-@[-`{-~‘’“”…·「」『』【】〈〉《》（）！，．：；？—–]+/u;

/** As `tsquery` reads it, whatever stands in it. */
const lexeme = (word: string): string => `'${word.replaceAll(/['\\]/g, '$&$&')}':*`;

const beginning = (text: string): string => `${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
