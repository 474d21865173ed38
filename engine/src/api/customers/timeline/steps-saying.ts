import type { Language } from '@olle/shared/i18n/language';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import { withWays } from '@olle/shared/i18n/way-names';
import { isNodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import type { Reason } from '@olle/shared/runner/reason';
import type { Fragment } from 'postgres';
import type { Sql } from '../../../db/database.ts';
import { olderThan, type Place } from './place.ts';
import { readSettingsThen } from './settings-then.ts';
import { says, type Words } from './words.ts';

export interface StepKey {
  readonly runId: string;
  readonly seq: number;
}

interface Row extends StepKey {
  readonly at: Date;
  readonly nodeType: string;
  readonly reason: Reason;
  readonly journeyName: string;
}

/** How a step is read: its sentence is made of codes and facts, in the reader's language. */
export interface Reader {
  readonly language: Language;
  readonly zone: string;
}

/** Read at a time: so few that other requests are answered in between. */
const chunk = 500;

/** The latest steps that say the words, among those of `where` (over `step s`) that are older than `after`. */
export async function stepsSaying(
  sql: Sql,
  { language, zone }: Reader,
  words: Words,
  where: Fragment,
  { after, limit }: { readonly after: Place | null; readonly limit: number },
): Promise<readonly StepKey[]> {
  const found: StepKey[] = [];
  const source = { at: sql`s.at`, type: 'step', key: sql`s.run_id || lpad(s.seq::text, 10, '0')` } as const;
  for (let from = after; found.length < limit; ) {
    const rows = await sql<Row[]>`
      select s.run_id as "runId", s.seq, s.at, s.node_type as "nodeType", s.reason, j.name as "journeyName"
      from step s join run r on r.id = s.run_id join journey j on j.id = r.journey_id
      where ${where} and ${olderThan(sql, from, source)} order by s.at desc, (${source.key}) collate "C" desc limit ${chunk}`;
    const settingsOf = await readSettingsThen(sql, rows);
    for (const { runId, seq, nodeType, reason, journeyName } of rows) {
      const names = withWays({ zone, now: Date.now }, { nodeType, config: settingsOf({ runId, seq }) }, language);
      const title = isNodeType(nodeType) ? nodeMessages(nodeType, language).name : nodeType;
      const sentence = sentenceOf(reason, language, nodeType, names);
      if (says(words, `${title} ${journeyName} ${sentence}`)) found.push({ runId, seq });
    }
    const last = rows.at(-1);
    if (!last || rows.length < chunk) break;
    from = [last.at.toISOString(), 'step', `${last.runId}${String(last.seq).padStart(10, '0')}`];
  }
  return found.slice(0, limit);
}
