import type { z } from 'zod';
import { channels } from '../../messages/channel.ts';
import { type Category, categories, gate } from '../../messages/gate.ts';
import { reason } from '../../runner/reason.ts';
import type { NodeBehaviour } from '../define-behaviour.ts';
import type { send } from './definition.ts';

type Config = z.infer<typeof send.config>;

/** Asks the gate, and hands over a message with its verdict either way: a skip is as visible as a send. */
export const sendBehaviour: NodeBehaviour<Config> = {
  *arrive({ config, scope, nodeId, visit, stepSeq, journey }) {
    const category = config.category ?? asCategory(journey.category);
    const verdict = gate(scope.customer, channels[config.channel].reach, category);
    const message = {
      runId: scope.run.id,
      nodeId,
      visit,
      stepSeq,
      channel: config.channel,
      category,
      content: { ...config.content },
      verdict,
      at: scope.now,
    };
    const sent = verdict.decision === 'send';
    return {
      kind: 'next',
      output: sent ? 'next' : 'skipped',
      reason: reason(sent ? 'message_queued' : `skipped_${verdict.code}`, { channel: config.channel, category }),
      changes: [{ type: 'message', message }],
    };
  },
};

const asCategory = (name: string): Category => categories.find((category) => category === name) ?? 'advertising';
