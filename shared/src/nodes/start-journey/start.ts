import type { JsonObject } from '../../json.ts';
import type { JourneyStart } from '../../runner/change.ts';
import { enter } from '../../runner/enter.ts';
import type { Asking } from '../../runner/question.ts';
import { type Reason, reason } from '../../runner/reason.ts';
import type { World } from '../../runner/world.ts';

/** Lets the customer into a journey that another one started, and tells the step that asked what became of it. */
export function* startJourney(world: World, { journeyId, payload, origin }: JourneyStart): Asking<void> {
  const why = yield* enterOrSayWhy(world, { journeyId, payload, origin });
  world.changes.push({ type: 'answered', runId: origin.runId, stepSeq: origin.stepSeq, reason: why });
}

function* enterOrSayWhy(world: World, { journeyId, payload, origin }: JourneyStart): Asking<Reason> {
  const journey = world.journeys.entering.find(({ id }) => id === journeyId);
  if (!journey) {
    const code = world.journeys.holds(journeyId) ? 'journey_paused' : 'journey_not_active';
    return refused({ journeyId }, reason(code));
  }
  const facts = { journeyId, journey: journey.plan.name };
  const entry = yield* enter(world, journey, { payload, origin });
  return entry.entered ? reason('journey_started', { ...facts, runId: entry.run.id }) : refused(facts, entry.reason);
}

const refused = (facts: JsonObject, { code, facts: why }: Reason): Reason =>
  reason('journey_not_started', { ...facts, why: { code, facts: why } });
