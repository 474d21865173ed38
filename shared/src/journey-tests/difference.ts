import type { TestExpectation } from '../api/journey-tests.ts';
import { triggerId } from '../journey/document.ts';
import type { JsonObject } from '../json.ts';
import type { RehearsedMessage } from '../simulate/rendered-message.ts';
import type { Simulation } from '../simulate/simulate.ts';

/** The first thing that did not come as a test expects, and the step that it points at. */
export interface Difference {
  readonly code: DifferenceCode;
  readonly nodeId: string;
  readonly facts: JsonObject;
}

export type DifferenceCode =
  | 'not_entered'
  | 'entered_anyway'
  | 'step_missing'
  | 'step_other'
  | 'step_outcome'
  | 'step_extra'
  | 'message_missing'
  | 'message_skipped'
  | 'message_subject'
  | 'message_channel'
  | 'message_forbidden'
  | 'message_extra'
  | 'status_other';

type Step = Simulation['steps'][number];

/** Compares what came with what was to come: entry, way, messages, end. Null: all as expected. */
export function differenceOf(came: Simulation, expected: TestExpectation): Difference | null {
  const byEntry = entryDifference(came, expected);
  if (byEntry || expected.entered === false) return byEntry;
  return (
    pathDifference(came, expected.path) ??
    messageDifference(came, expected) ??
    (expected.status !== undefined && expected.status !== came.status
      ? found('status_other', came.steps.at(-1)?.nodeId ?? triggerId, { expected: expected.status, came: came.status })
      : null)
  );
}

const found = (code: DifferenceCode, nodeId: string, facts: JsonObject = {}): Difference => ({ code, nodeId, facts });

function entryDifference({ entered, reason, facts }: Simulation, expected: TestExpectation): Difference | null {
  if (expected.entered === false) return entered ? found('entered_anyway', triggerId) : null;
  return entered ? null : found('not_entered', triggerId, { reason: reason ?? '', facts: facts ?? {} });
}

function pathDifference({ steps }: Simulation, path: TestExpectation['path']): Difference | null {
  if (!path) return null;
  return path.mode === 'exact' ? exactDifference(steps, path.steps) : includedDifference(steps, path.steps);
}

type ExpectedSteps = NonNullable<TestExpectation['path']>['steps'];

function exactDifference(steps: readonly Step[], expected: ExpectedSteps): Difference | null {
  for (const [index, { node, outcome }] of expected.entries()) {
    const step = steps[index];
    if (!step) return found('step_missing', node, { node });
    if (step.nodeId !== node) return found('step_other', step.nodeId, { node, came: step.nodeId });
    const other = outcomeDifference(step, outcome);
    if (other) return other;
  }
  const extra = steps[expected.length];
  return extra ? found('step_extra', extra.nodeId, { node: extra.nodeId }) : null;
}

function includedDifference(steps: readonly Step[], expected: ExpectedSteps): Difference | null {
  let from = 0;
  for (const { node, outcome } of expected) {
    const matches = (step: Step) => step.nodeId === node && (outcome === undefined || step.outcome === outcome);
    const index = steps.findIndex((step, at) => at >= from && matches(step));
    if (index < 0) {
      const near = steps.find((step, at) => at >= from && step.nodeId === node);
      return (near && outcomeDifference(near, outcome)) ?? found('step_missing', node, { node });
    }
    from = index + 1;
  }
  return null;
}

const outcomeDifference = ({ nodeId, nodeType, outcome, reason }: Step, expected: string | undefined) =>
  expected === undefined || expected === outcome
    ? null
    : found('step_outcome', nodeId, {
        node: nodeId,
        expected,
        came: outcome,
        nodeType,
        reason: { code: reason.code, facts: reason.facts },
      });

function messageDifference({ messages }: Simulation, expected: TestExpectation): Difference | null {
  const sent = messages.filter(({ skipped }) => skipped === undefined);
  const taken = new Set<RehearsedMessage>();
  let from = 0;
  for (const wanted of expected.messages ?? []) {
    const index = sent.findIndex(({ nodeId }, at) => at >= from && nodeId === wanted.node);
    const message = sent[index];
    if (!message) return missing(messages, wanted.node);
    const { nodeId, channel, subject = '' } = message;
    if (wanted.channel !== undefined && wanted.channel !== channel)
      return found('message_channel', nodeId, { expected: wanted.channel, came: channel });
    if (wanted.subject !== undefined && !subject.includes(wanted.subject))
      return found('message_subject', nodeId, { expected: wanted.subject, came: subject });
    taken.add(message);
    from = index + 1;
  }
  const forbidden = sent.find(({ nodeId }) => expected.never?.includes(nodeId));
  if (forbidden) return found('message_forbidden', forbidden.nodeId, { at: forbidden.at });
  const extra = expected.nothingElse ? sent.find((message) => !taken.has(message)) : undefined;
  return extra ? found('message_extra', extra.nodeId, { at: extra.at, subject: extra.subject ?? '' }) : null;
}

function missing(messages: readonly RehearsedMessage[], node: string): Difference {
  const skipped = messages.find(({ nodeId, skipped: why }) => nodeId === node && why !== undefined);
  return skipped
    ? found('message_skipped', node, { reason: skipped.skipped ?? '', channel: skipped.channel })
    : found('message_missing', node);
}
