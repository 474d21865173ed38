import type { z } from 'zod';
import type { JsonObject } from '../../json.ts';
import { awaitedOf, outputAfter, usualWithin } from '../../messages/awaited.ts';
import { channels } from '../../messages/channel.ts';
import { type Category, categories, gate, isGateCode, tooLateVerdict } from '../../messages/gate.ts';
import { messageEventKind, messageEventName, messageEventTypes } from '../../messages/message-event.ts';
import type { Fact } from '../../runner/fact.ts';
import { type Reason, reason } from '../../runner/reason.ts';
import { toIso } from '../../schedule/instant.ts';
import { addDuration } from '../../schedule/zone.ts';
import type { NodeBehaviour } from '../define-behaviour.ts';
import type { send } from './definition.ts';

type Config = z.infer<typeof send.config>;

/**
 * Asks the gate, and hands over a message with its verdict either way: a skip is as visible as a send. With `waitFor` the
 * run stays until it hears what became of its message; the sender's word, the provider's and the reader's are facts.
 */
export const sendBehaviour: NodeBehaviour<Config> = {
  hears: ({ channel, waitFor }, { nodeId, run }) => {
    const awaited = awaitedOf(waitFor);
    if (!awaited) return [];
    // Of this very message: other runs and other visits hear of theirs.
    const where = Object.entries({ run_id: run.id, node: nodeId, visit: run.visits[nodeId] ?? 1 }).map(
      ([property, value]) => ({ property, op: 'equals' as const, value }),
    );
    return messageEventTypes
      .filter((type) => outputAfter(awaited, type) !== null)
      .map((type) => ({ event: messageEventName(channel, type), where }));
  },

  *arrive({ config, scope, nodeId, visit, stepSeq, countsFrom, journey, tooLate }) {
    const { channel } = config;
    const category = config.category ?? asCategory(journey.category);
    const { reach } = channels[channel];
    const verdict = tooLate ? tooLateVerdict(scope.customer, reach, category) : gate(scope.customer, reach, category);
    const waitFor = verdict.decision === 'send' ? awaitedOf(config.waitFor) : null;
    const message = {
      runId: scope.run.id,
      nodeId,
      visit,
      stepSeq,
      channel,
      category,
      content: { ...config.content },
      verdict,
      at: scope.now,
      waitFor,
    };
    const changes = [{ type: 'message' as const, message }];
    if (verdict.decision === 'skip') {
      return { kind: 'next', output: 'skipped', reason: skipped(verdict.code, { channel, category }), changes };
    }
    if (!waitFor)
      return { kind: 'next', output: 'next', reason: reason('message_queued', { channel, category }), changes };
    const within = config.within ?? usualWithin[waitFor];
    const until = addDuration(countsFrom, within, scope.workspaceZone);
    const facts = { channel, category, waitFor, within, until: toIso(until) };
    return { kind: 'wait', until, reason: reason('message_awaited', facts), changes };
  },

  // Its message is on its way already, as the version before wrote it; how long it is waited for is this one's.
  *again({ config, scope, countsFrom, journey }) {
    const { channel } = config;
    const facts = { channel, category: config.category ?? asCategory(journey.category) };
    const waitFor = awaitedOf(config.waitFor);
    if (!waitFor) return { kind: 'next', output: 'next', reason: reason('message_queued', facts) };
    const within = config.within ?? usualWithin[waitFor];
    const until = addDuration(countsFrom, within, scope.workspaceZone);
    return {
      kind: 'wait',
      until,
      reason: reason('message_awaited', { ...facts, waitFor, within, until: toIso(until) }),
    };
  },

  lasts: ({ waitFor, within }) => {
    const awaited = awaitedOf(waitFor);
    return awaited && (within ?? usualWithin[awaited]);
  },

  *heard({ config }, fact) {
    const awaited = awaitedOf(config.waitFor) ?? 'sent';
    const type = messageEventKind(fact.name)?.type ?? 'sent';
    const output = outputAfter(awaited, type) ?? 'next';
    const facts = { channel: config.channel, waitFor: awaited, at: toIso(fact.at) };
    if (output === 'skipped') return { kind: 'next', output, reason: skipped(codeOf(fact), facts) };
    if (output === 'failed') {
      const code = type === 'bounced' ? 'message_bounced' : 'message_not_sent';
      return { kind: 'next', output, reason: reason(code, { ...facts, code: codeOf(fact) }) };
    }
    return { kind: 'next', output, reason: reason('message_reached', { ...facts, status: type }) };
  },

  *timeUp({ config }) {
    const waitFor = awaitedOf(config.waitFor) ?? 'sent';
    const within = config.within ?? usualWithin[waitFor];
    return {
      kind: 'next',
      output: 'next',
      reason: reason('within_passed', { channel: config.channel, waitFor, within }),
    };
  },
};

const asCategory = (name: string): Category => categories.find((category) => category === name) ?? 'advertising';

const codeOf = ({ properties: { reason: code } }: Fact): string => (typeof code === 'string' ? code : '');

/** By the gate's own codes, whoever asked it; the sender knows others (the run has left, the journey was stopped). */
const skipped = (code: string, facts: JsonObject): Reason =>
  isGateCode(code) ? reason(`skipped_${code}`, facts) : reason('skipped_later', { ...facts, code });
