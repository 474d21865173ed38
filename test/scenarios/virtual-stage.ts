import type { MessageEvent } from '@olle/shared/conditions/memory';
import { messageEventName } from '@olle/shared/messages/message-event';
import type { Change, MessageDraft, Step } from '@olle/shared/runner/change';
import type { LiveJourney } from '@olle/shared/runner/journey';
import type { Run } from '@olle/shared/runner/run';
import { VirtualCustomer } from '@olle/shared/simulate/virtual-customer';
import { fateCodes } from '@olle/shared/simulate/virtual-messages';
import { type Outcome, type RunOutcome, stepLine } from './outcome.ts';
import { attributesOf, customerIdOf, planOf } from './plans.ts';
import type { Stage } from './play.ts';
import { publishInVirtual } from './publish-in-virtual.ts';
import type { Scenario } from './scenario.ts';

const beginning = Date.parse('2026-11-20T00:00:00Z');

/** The interpreter under a virtual clock. */
export function virtualStage(scenario: Scenario): Stage {
  const { journeys, segments = {}, coupons = {}, consented = true } = scenario;
  const id = customerIdOf(scenario);
  const live = Object.entries(journeys).map(([name, document]) => ({ id: name, version: 1, plan: planOf(document) }));
  const virtual = new VirtualCustomer({
    customer: {
      id,
      userId: id,
      attributes: attributesOf(scenario),
      consents: consented ? { 'email.advertising': true } : {},
      suppressed: [],
    },
    journeys: live,
    at: beginning,
    segments,
    coupons,
    ...(scenario.fates ? { fates: scenario.fates } : {}),
    ...(scenario.responses ? { responses: scenario.responses } : {}),
  });
  const instant = (at: number) => beginning + at;
  let undo = () => {};
  return {
    async happens(at, event, properties, ago) {
      if (ago > 0) virtual.passTo(instant(at));
      virtual.happen(event, instant(at - ago), properties);
    },
    async recorded(at, event, properties, ago) {
      virtual.passTo(instant(at));
      virtual.remember(event, instant(at - ago), properties);
    },
    passTo: async (at) => virtual.passTo(instant(at)),
    async enrol(name, payload) {
      virtual.enter(named(live, name), payload);
    },
    pause: async (name) => virtual.pause(name),
    resume: async (name, overdue) => virtual.resume(name, overdue),
    async publish(name, document, choice) {
      undo = publishInVirtual(virtual, name, document, choice);
    },
    undo: async () => undo(),
    async reports(at, { node, type, link }) {
      const said = link === undefined ? { node } : { node, link_url: link };
      virtual.happen(messageEventName('email', type), instant(at), said);
    },
    async outage(at, received) {
      virtual.outage(
        instant(at),
        received.map(({ at: then, event, properties }) => ({ name: event, at: instant(then), properties })),
      );
    },
    outcome: async () => outcomeOf(virtual, Object.keys(journeys)),
  };
}

function named(live: readonly LiveJourney[], name: string): LiveJourney {
  const journey = live.find(({ id }) => id === name);
  if (!journey) throw new Error(`the scenario has no journey ${name}`);
  return journey;
}

function outcomeOf({ world, memory }: VirtualCustomer, names: readonly string[]): Outcome {
  const runs = [...world.runs.values()].sort((a, b) => a.enteredAt - b.enteredAt);
  const of = <T>(pick: (name: string) => T) => Object.fromEntries(names.map((name) => [name, pick(name)]));
  return {
    runs: of((name) =>
      runs.filter(({ journeyId }) => journeyId === name).map((run) => runOutcome(run, world.changes, memory.messages)),
    ),
    refused: of((name) =>
      world.changes.flatMap((change) =>
        change.type === 'not_entered' && change.journeyId === name ? [change.reason.code] : [],
      ),
    ),
    passed: of((name) => {
      const passed: Record<string, number> = {};
      for (const change of world.changes) {
        if (change.type !== 'edge' || world.runs.get(change.runId)?.journeyId !== name) continue;
        passed[change.edge] = (passed[change.edge] ?? 0) + 1;
      }
      return passed;
    }),
    attributes: world.customer.attributes,
  };
}

function runOutcome(run: Run, changes: readonly Change[], reported: readonly MessageEvent[]): RunOutcome {
  const steps = new Map<number, Step>();
  const messages: string[] = [];
  let goals = 0;
  for (const change of changes) {
    if (change.type === 'step' && change.step.runId === run.id) steps.set(change.step.seq, change.step);
    if (change.type === 'answered' && change.runId === run.id) {
      const asked = steps.get(change.stepSeq);
      if (asked) steps.set(asked.seq, { ...asked, reason: change.reason });
    }
    if (change.type === 'goal' && change.runId === run.id) goals++;
    if (change.type === 'message' && change.message.runId === run.id) {
      messages.push(`${change.message.nodeId} ${statusOf(change.message, reported)}`);
    }
  }
  return {
    key: run.key,
    status: run.status,
    ended: run.endReason?.code ?? null,
    steps: [...steps.values()].map(stepLine),
    messages,
    goals,
  };
}

/** Only what a run waits for is sent on these stages; the rest stays in its queue. */
function statusOf({ verdict, waitFor, runId, nodeId }: MessageDraft, reported: readonly MessageEvent[]): string {
  if (verdict.decision === 'skip') return `skipped ${verdict.code}`;
  if (!waitFor) return 'queued';
  const own = reported.filter((event) => event.runId === runId && event.node === nodeId).map(({ status }) => status);
  const last = own.findLast((status) => status !== 'opened' && status !== 'clicked') ?? 'queued';
  const code = last === 'failed' || last === 'skipped' ? fateCodes[last] : null;
  return code === null ? last : `${last} ${code}`;
}
