import type { StuckItem } from '@olle/shared/api/stuck';
import type { Language } from '@olle/shared/i18n/language';
import { isNodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import type { Fragment } from 'postgres';
import type { Sql } from '../db/database.ts';

export interface StepRow {
  readonly type: string | null;
  readonly config: object | null;
}

export type StepSeen = Pick<StuckItem, 'nodeType' | 'nodeTitle'>;

/** Of the step `nodeId` of version `v`; `s` is what was recorded there. */
export const stepColumn = (sql: Sql, nodeId: Fragment) => sql`
  jsonb_build_object('type', coalesce(v.plan->'nodes'->${nodeId}->>'type', s.node_type),
    'config', v.plan->'nodes'->${nodeId}->'config')`;

/** What kind of step it is, and what its card says. */
export const stepSeen = ({ type, config }: StepRow, language: Language): StepSeen => ({
  nodeType: type,
  nodeTitle: type !== null && config !== null && isNodeType(type) ? titleOf(type, config, language) : null,
});

function titleOf(type: Parameters<typeof nodeMessages>[0], config: object, language: Language): string | null {
  try {
    return nodeMessages(type, language).summary(config);
  } catch {
    // Settings that nobody can read may be the very reason why somebody stands here.
    return null;
  }
}
