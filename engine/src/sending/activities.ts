import type { ChannelName } from '@olle/shared/messages/channel';
import { isChannel } from '@olle/shared/messages/composers';
import type { SenderActivities } from '@olle/workflows/sender/activities';
import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Provider } from '../channels/channel.ts';
import { engineChannels } from '../channels/channels.ts';
import { type Bells, listenForMessages } from './bell.ts';
import { Circuit } from './circuit.ts';
import { keepDraining } from './keep-draining.ts';
import { PlanBook } from './plan-book.ts';
import type { SendingDeps } from './sender.ts';

const stretchMs = 60_000;
const beatMs = 2_000;

/** What `senderRun` calls. Connections to providers and what is known of their health outlive a call. */
export function senderActivities(deps: SendingDeps, stopping?: AbortSignal): SenderActivities {
  const plans = new PlanBook(deps.sql);
  const accounts = new Map<ChannelName, { provider: Provider; circuit: Circuit }>();
  let listening: Promise<(channel: string) => Bells> | undefined;

  const accountOf = (channel: ChannelName) => {
    const account = accounts.get(channel) ?? {
      provider: engineChannels[channel].provider(deps),
      circuit: new Circuit(),
    };
    accounts.set(channel, account);
    return account;
  };
  const bellsOf = async (channel: string): Promise<Bells> => {
    listening ??= listenForMessages(deps.sql).catch((error: unknown) => {
      listening = undefined;
      throw error;
    });
    return (await listening)(channel);
  };

  return {
    async drain({ channel }) {
      if (!isChannel(channel)) throw ApplicationFailure.nonRetryable(`no channel is called ${channel}`);
      const context = Context.current();
      const cancelled = context.cancellationSignal;
      // A worker that stops gives its activities time; a sender needs none, and leaves the queue to the next one.
      const signal = stopping ? AbortSignal.any([cancelled, stopping]) : cancelled;
      const beat = setInterval(() => context.heartbeat(), beatMs);
      try {
        const bells = await bellsOf(channel);
        const parts = { deps, channel, plans, ...accountOf(channel) };
        await keepDraining(parts, { bells, signal, forMs: stretchMs });
      } finally {
        clearInterval(beat);
      }
    },
  };
}
