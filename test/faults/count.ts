import type { JourneyDocument } from '@olle/shared/journey/document';
import type { apiClient } from '../harness/api-client.ts';

/** Counted from outside, by API and at the mail server. */
export interface Count {
  readonly entered: number;
  readonly finished: number;
  /** Who waits, or is held, at a step that their version has. */
  readonly waiting: number;
  /** Customers who did not enter, who ended otherwise or who stand nowhere, and messages that are neither there nor shown. */
  readonly lost: number;
  /** Steps of a customer that the server got more than one mail of. No step is visited twice in these journeys. */
  readonly doubled: number;
  /** Handed over and the answer lost: shown to a person, never sent again by itself. */
  readonly unknown: number;
  /** Steps without a reason. */
  readonly silent: number;
}

interface RunItem {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly position: { readonly nodeId: string } | null;
}

interface MessageItem {
  readonly id: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly status: string;
}

/** `sends`: messages that everybody who finished was to get. */
export async function count(
  api: ReturnType<typeof apiClient>,
  {
    journeyId,
    customers,
    sends,
    received,
  }: { journeyId: string; customers: number; sends: number; received: readonly { messageId: string }[] },
): Promise<Count> {
  const runs = await api.all<RunItem>(`/api/journeys/${journeyId}/runs`);
  const messages = await api.all<MessageItem>(`/api/messages?journeyId=${journeyId}`);
  const steps = await stepsOfVersions(api, journeyId, runs);
  const keys = new Map(messages.map(({ id, runId, nodeId }) => [id, `${runId}/${nodeId}`]));
  const times = new Map<string, number>();
  for (const { messageId } of received) {
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(messageId)?.[0] ?? messageId;
    const key = keys.get(id) ?? messageId;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const finished = runs.filter(({ status }) => status === 'finished').length;
  const waiting = runs.filter(
    ({ status, version, position }) =>
      (status === 'waiting' || status === 'held') && steps.has(`${version} ${position?.nodeId}`),
  ).length;
  const missing = messages.filter(({ id, status }) => status !== 'unknown' && !times.has(keys.get(id) ?? '')).length;
  const unqueued = Math.max(0, sends * finished - messages.length);
  return {
    entered: runs.length,
    finished,
    waiting,
    lost: Math.max(0, customers - finished - waiting) + missing + unqueued,
    doubled: [...times.values()].filter((n) => n > 1).length,
    unknown: messages.filter(({ status }) => status === 'unknown').length,
    silent: await stepsWithoutReason(api, runs),
  };
}

/** Each as its version and its id. */
async function stepsOfVersions(
  api: ReturnType<typeof apiClient>,
  journeyId: string,
  runs: readonly RunItem[],
): Promise<Set<string>> {
  const steps = new Set<string>();
  for (const version of new Set(runs.map((run) => run.version))) {
    const path = `/api/journeys/${journeyId}/versions/${version}`;
    const { document } = await api.call<{ document: JourneyDocument }>('GET', path);
    for (const { id } of document.nodes) steps.add(`${version} ${id}`);
  }
  return steps;
}

async function stepsWithoutReason(api: ReturnType<typeof apiClient>, runs: readonly RunItem[]): Promise<number> {
  const left = [...runs];
  let silent = 0;
  const look = async () => {
    for (let run = left.pop(); run; run = left.pop()) {
      const { steps } = await api.call<{ steps: { reason?: { code?: string } }[] }>('GET', `/api/runs/${run.id}`);
      silent += steps.filter(({ reason }) => !reason?.code).length + (steps.length === 0 ? 1 : 0);
    }
  };
  await Promise.all(Array.from({ length: 8 }, look));
  return silent;
}
