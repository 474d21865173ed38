import type { JourneyDocument } from '@olle/shared/journey/document';
import type { apiClient } from '../harness/api-client.ts';

/** Counted from outside, by API and at the mail server. */
export interface Count {
  readonly entered: number;
  readonly finished: number;
  /** Who waits at a step that there is. */
  readonly waiting: number;
  /** Customers who did not enter, who ended otherwise or who stand nowhere, and messages that are neither there nor shown. */
  readonly lost: number;
  /** Mails that the server got more than once. */
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
  const messages = await api.all<{ id: string; status: string }>(`/api/messages?journeyId=${journeyId}`);
  const { live } = await api.call<{ live: { document: JourneyDocument } }>('GET', `/api/journeys/${journeyId}`);
  const steps = new Set(live.document.nodes.map(({ id }) => id));
  const times = new Map<string, number>();
  for (const { messageId } of received) {
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(messageId)?.[0] ?? messageId;
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  const finished = runs.filter(({ status }) => status === 'finished').length;
  const waiting = runs.filter(
    ({ status, position }) => status === 'waiting' && steps.has(position?.nodeId ?? ''),
  ).length;
  const missing = messages.filter(({ id, status }) => status !== 'unknown' && !times.has(id)).length;
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
