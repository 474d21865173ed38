import type { nextAnswer } from '@olle/shared/api/next';
import type { Language } from '@olle/shared/i18n/language';
import { sentenceToCome } from '@olle/shared/i18n/reasons';
import { sentenceOfTurn } from '@olle/shared/i18n/turn-words';
import { partsWays, withWays } from '@olle/shared/i18n/way-names';
import { isLive, type RunStatus } from '@olle/shared/runner/run';
import { toIso } from '@olle/shared/schedule/instant';
import { foretell } from '@olle/shared/simulate/foretell';
import type { z } from 'zod';
import type { Sql } from '../../db/database.ts';
import type { JourneyBook } from '../../movement/journeys.ts';
import { readPresent } from '../../rehearsal/read-present.ts';
import { ApiError } from '../http/api-error.ts';

/** Written out only: its lists may be read-only. */
type Next = z.input<typeof nextAnswer>;

interface Asked {
  readonly workspaceId: string;
  readonly runId: string;
  readonly language: Language;
}

/** What will happen to a run if nothing else happens: a rehearsal from where it waits. Nothing is stored or sent. */
export async function readNext(sql: Sql, book: JourneyBook, { workspaceId, runId, language }: Asked): Promise<Next> {
  const [run] = await sql<{ customerId: string; status: RunStatus; stuck: string | null }[]>`
    select customer_id as "customerId", status, stuck from run where id = ${runId} and workspace_id = ${workspaceId}`;
  if (!run) throw new ApiError('run_not_found');
  if (!isLive(run)) throw new ApiError('run_not_live');
  const { customerId, stuck } = run;
  const present = await sql.begin((tx) =>
    readPresent(tx, { workspaceId, customerId }, async (_, rows) =>
      (await book.read(tx, [workspaceId], rows)).get(workspaceId),
    ),
  );
  // It ended between the two looks.
  const asked = present?.runs.find(({ id }) => id === runId);
  if (!present || !asked) throw new ApiError('run_not_live');
  const at = toIso(present.at);
  if (stuck !== null)
    return { at, status: run.status, endedAt: null, endReason: null, stuck, steps: [], messages: [], turns: [] };
  const { steps, messages, turns, ...foretold } = foretell(runId, present);
  const zone = present.workspaceZone ?? 'Asia/Seoul';
  const followed = present.journeys.find(({ id, version }) => id === asked.journeyId && version === asked.version);
  return {
    at,
    ...foretold,
    stuck,
    steps: steps.map((step) => {
      const { nodeType, nodeId, reason } = step;
      const config = partsWays(nodeType) ? followed?.plan.nodes[nodeId]?.config : undefined;
      const names = withWays({ zone, now: () => present.at }, { nodeType, config }, language);
      return { ...step, sentence: sentenceToCome(reason, language, nodeType, names), ...(config && { config }) };
    }),
    messages: [...messages],
    turns: turns.map((turn) => ({ ...turn, sentence: sentenceOfTurn(turn, language, { zone }) })),
  };
}
