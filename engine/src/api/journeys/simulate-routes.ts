import { simulateAnswer, simulateBody } from '@olle/shared/api/simulate';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { journeyParams } from './journey-path.ts';
import { simulateJourney } from './simulate.ts';

export function simulateEndpoints({ database, settings: { publicUrl } }: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/simulate',
        summary: 'One customer through a draft or a version under a virtual clock; nothing is stored or sent',
        params: journeyParams,
        body: simulateBody,
        answers: { 200: simulateAnswer },
        errors: ['journey_not_found', 'version_not_found', 'customer_not_found', 'journey_invalid', 'invalid_document'],
        unremembered: true,
      },
      async ({ caller: { workspaceId }, params, body, language }) => ({
        status: 200,
        body: await simulateJourney({ database, publicUrl }, workspaceId, params.id, body, language),
      }),
    ),
  ];
}
