import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Overdue } from '@olle/shared/journey/late';
import type { JsonObject } from '@olle/shared/json';
import type { Outcome } from './outcome.ts';
import type { Choice } from './publish-in-postgres.ts';
import type { Action, Received, Scenario } from './scenario.ts';

/** Where a scenario is played. Instants are milliseconds since its beginning. */
export interface Stage {
  /** Waits that end before `at` end first. */
  readonly happens: (at: number, event: string, properties: JsonObject, ago: number) => Promise<void>;
  readonly recorded: (at: number, event: string, properties: JsonObject, ago: number) => Promise<void>;
  readonly passTo: (at: number) => Promise<void>;
  readonly enrol: (journey: string, payload: JsonObject) => Promise<void>;
  readonly pause: (journey: string) => Promise<void>;
  readonly resume: (journey: string, overdue: Overdue) => Promise<void>;
  readonly publish: (journey: string, document: JourneyDocument, choice: Choice) => Promise<void>;
  /** The latest publication's moves. */
  readonly undo: () => Promise<void>;
  readonly reports: (at: number, report: Extract<Action, { does: 'reports' }>) => Promise<void>;
  readonly outage: (at: number, received: readonly Received[]) => Promise<void>;
  readonly outcome: () => Promise<Outcome>;
}

export async function play(scenario: Scenario, stage: Stage): Promise<Outcome> {
  for (const action of scenario.script) await carryOut(action, stage);
  return await stage.outcome();
}

async function carryOut(action: Action, stage: Stage): Promise<void> {
  switch (action.does) {
    case 'happens':
    case 'recorded':
      return await stage[action.does](action.at, action.event, action.properties, action.ago);
    case 'enrols':
      await stage.passTo(action.at);
      return await stage.enrol(action.journey, action.payload);
    case 'pauses':
      await stage.passTo(action.at);
      return await stage.pause(action.journey);
    case 'resumes':
      await stage.passTo(action.at);
      return await stage.resume(action.journey, action.overdue);
    case 'publishes':
      await stage.passTo(action.at);
      return await stage.publish(action.journey, action.document, action.choice);
    case 'undoes':
      await stage.passTo(action.at);
      return await stage.undo();
    case 'reports':
      return await stage.reports(action.at, action);
    case 'outage':
      return await stage.outage(action.at, action.received);
    case 'passes':
      return await stage.passTo(action.at);
  }
}
