import type { Outgoing } from '@olle/shared/messages/composed';
import type { HandOver, Provider } from '../channels/channel.ts';

export type HandedOver = HandOver | { readonly kind: 'withdrawn' };

/**
 * One message to its provider. `mark` answers whether it may still go, and has written that the provider may know of it.
 * `withdrawn`: it may not, or that could not be written; the provider has nothing.
 */
export async function handOver(
  provider: Provider,
  outgoing: Outgoing,
  mark: () => Promise<boolean>,
): Promise<HandedOver> {
  let state: 'before' | 'withdrawn' | 'marked' = 'before';
  const beforeHandOver = async () => {
    state = 'withdrawn';
    if (!(await mark())) throw new Error('withdrawn');
    state = 'marked';
  };
  const outcome = await provider.hand(outgoing, beforeHandOver).catch((error: unknown): HandOver => {
    const detail = String(error);
    return state === 'marked' ? { kind: 'ambiguous', detail } : { kind: 'unreachable', detail };
  });
  // TypeScript does not see that the callback above changed it.
  return (state as string) === 'withdrawn' ? { kind: 'withdrawn' } : outcome;
}
