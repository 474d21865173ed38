import type { z } from 'zod';
import { isJsonObject } from '../../json.ts';
import { reason } from '../../runner/reason.ts';
import { templateVariables } from '../../runner/template-variables.ts';
import { renderValue } from '../../templates/render-value.ts';
import type { NodeBehaviour } from '../define-behaviour.ts';
import type { startJourney } from './definition.ts';

type Config = z.infer<typeof startJourney.config>;

/** Journeys that start one another further than this go round in a ring. */
const deepest = 10;

/** Asks the other journey to let the customer in, and goes on; the step hears what became of it. */
export const startJourneyBehaviour: NodeBehaviour<Config> = {
  *arrive({ config: { journeyId, payload }, scope, stepSeq }) {
    const depth = (scope.run.origin?.depth ?? 0) + 1;
    if (depth > deepest)
      return { kind: 'next', output: 'next', reason: reason('start_too_deep', { journeyId, most: deepest }) };
    const rendered = renderValue(payload ?? {}, templateVariables(scope), {
      escape: 'none',
      now: scope.now,
      zone: scope.zone,
    });
    if (!rendered.ok) return { kind: 'stuck', reason: reason('template_error', { message: rendered.message }) };
    const origin = { journeyId: scope.run.journeyId, runId: scope.run.id, stepSeq, depth };
    const start = { journeyId, payload: isJsonObject(rendered.value) ? rendered.value : {}, origin };
    return {
      kind: 'next',
      output: 'next',
      reason: reason('start_asked', { journeyId }),
      changes: [{ type: 'start', start }],
    };
  },
};
