import type { Provider } from '../channels/channel.ts';
import type { Circuit } from './circuit.ts';
import type { HandedOver } from './hand-over.ts';
import { mostAttempts, retryDelay } from './retry-delay.ts';
import type { Settlement } from './settle.ts';

interface Handed {
  readonly id: string;
  readonly to: string;
  readonly attempts: number;
}

/** What the provider's answer means for the message. Null: nobody can say now, and the next recovery asks again. */
export async function conclude(
  { id, to, attempts }: Handed,
  outcome: HandedOver,
  provider: Provider,
  circuit: Circuit,
): Promise<Settlement | null> {
  switch (outcome.kind) {
    case 'withdrawn':
      return { id, status: 'queued' };
    case 'unreachable':
      circuit.failed();
      return { id, status: 'queued', error: outcome.detail };
    case 'accepted':
      circuit.worked();
      return accepted(id, provider, outcome.providerMessageId);
    case 'refused': {
      circuit.worked();
      const { code, detail: error } = outcome;
      const detail = { provider: provider.name, code, detail: error, attempt: attempts + 1 };
      if (!outcome.permanent && attempts + 1 < mostAttempts)
        return {
          id,
          status: 'queued',
          code,
          error,
          retryMs: retryDelay(attempts),
          attempted: true,
          event: 'deferred',
          detail,
        };
      const suppress = outcome.undeliverable ? { suppress: to } : {};
      return { id, status: 'failed', code, error, attempted: true, event: 'failed', detail, ...suppress };
    }
    case 'ambiguous':
      // A server that loses one answer may lose the next: wait, before a queue of certainties becomes one of doubts.
      circuit.failed();
      return afterLostAnswer({ id, attempts }, outcome.detail, provider);
  }
}

/** Asks a provider that can be asked; otherwise a person decides. */
export async function afterLostAnswer(
  { id, attempts }: Pick<Handed, 'id' | 'attempts'>,
  error: string,
  provider: Provider,
): Promise<Settlement | null> {
  const detail = { provider: provider.name, detail: error };
  if (!provider.find)
    return { id, status: 'unknown', code: 'answer_lost', error, attempted: true, event: 'unknown', detail };
  const found = await provider.find(id).catch(() => null);
  if (found === null) return null;
  if (found === 'has') return accepted(id, provider, id);
  return { id, status: 'queued', error, retryMs: retryDelay(attempts), attempted: true, event: 'deferred', detail };
}

const accepted = (id: string, provider: Provider, providerMessageId: string): Settlement => ({
  id,
  status: 'sent',
  providerMessageId,
  attempted: true,
  event: 'accepted',
  detail: { provider: provider.name, response: providerMessageId },
});
