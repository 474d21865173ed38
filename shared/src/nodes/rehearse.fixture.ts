import type { JourneyDocument, JourneyNode } from '../journey/document.ts';
import { outputsOf } from '../journey/graph.ts';
import { planOf } from '../journey/plan-of.fixture.ts';
import type { JsonObject } from '../json.ts';
import { type Simulation, simulate } from '../simulate/simulate.ts';

export interface Rehearsal {
  /** The customer enters here. */
  readonly at: string;
  readonly attributes?: JsonObject;
  readonly trigger?: JsonObject;
  readonly events?: readonly { readonly event: string; readonly at: string; readonly properties?: JsonObject }[];
  readonly settings?: JourneyDocument['settings'];
  readonly workspaceZone?: string;
}

/** One customer through nodes in a row, each joined by all its outputs to the next. */
export function rehearse(nodes: readonly JourneyNode[], rehearsal: Rehearsal): Simulation {
  const { at, attributes = {}, trigger = {}, events = [], settings, workspaceZone } = rehearsal;
  const document: JourneyDocument = {
    format: 1,
    name: 'Rehearsal',
    trigger: { type: 'event', event: 'Began' },
    ...(settings && { settings }),
    nodes: [...nodes],
    edges: [
      { from: 'trigger', output: 'next', to: nodes[0]?.id ?? '' },
      ...nodes.flatMap((node, index) => {
        const to = nodes[index + 1]?.id;
        return to === undefined ? [] : outputsOf(node).map(({ id }) => ({ from: node.id, output: id, to }));
      }),
    ],
  };
  const plan = planOf(document);
  const began = Date.parse(at);
  return simulate({
    plan,
    customer: { id: 'c', userId: 'hana', attributes, consents: {}, suppressed: [] },
    at: began,
    events: [
      { event: 'Began', properties: trigger, at: began },
      ...events.map(({ event, at: when, properties = {} }) => ({ event, properties, at: Date.parse(when) })),
    ],
    ...(workspaceZone && { workspaceZone }),
  });
}

/** `w1 next 2026-11-23T00:00`: when each step was taken. */
export const stepsOf = ({ steps }: Simulation): string[] =>
  steps.map(({ nodeId, outcome, at }) => `${nodeId} ${outcome} ${at.slice(0, 16)}`);
