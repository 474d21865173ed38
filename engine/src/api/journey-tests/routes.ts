import { idOf } from '@olle/shared/api/fields';
import {
  journeyTestAnswer,
  journeyTestBody,
  journeyTestListAnswer,
  journeyTestRunAnswer,
  journeyTestRunBody,
} from '@olle/shared/api/journey-tests';
import { pageQuery } from '@olle/shared/api/page';
import { z } from 'zod';
import { chosenPlan } from '../../rehearsal/chosen-plan.ts';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { journeyParams } from '../journeys/journey-path.ts';
import { changeTest, createTest, listTests, removeTest } from './journey-tests.ts';
import { runTests } from './run-tests.ts';

const testParams = z.object({ id: idOf('journey_not_found'), testId: idOf('journey_test_not_found') });
const path = '/api/journeys/{id}/tests';
const onePath = '/api/journeys/{id}/tests/{testId}';

export function journeyTestEndpoints({ database }: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'get',
        path,
        summary: 'Saved scenarios of a journey, with what has to come of them',
        params: journeyParams,
        query: pageQuery,
        answers: { 200: journeyTestListAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller: { workspaceId }, params, query }) => ({
        status: 200,
        body: await listTests(database, workspaceId, params.id, query),
      }),
    ),
    endpoint(
      {
        method: 'post',
        path,
        summary: 'A new test of a journey',
        params: journeyParams,
        body: journeyTestBody,
        answers: { 201: journeyTestAnswer },
        errors: ['journey_not_found', 'too_many_tests'],
      },
      async ({ caller, params, body }) => ({ status: 201, body: await createTest(database, caller, params.id, body) }),
    ),
    endpoint(
      {
        method: 'put',
        path: onePath,
        summary: 'Changes a test',
        params: testParams,
        body: journeyTestBody,
        answers: { 200: journeyTestAnswer },
        errors: ['journey_test_not_found'],
      },
      async ({ caller, params: { id, testId }, body }) => ({
        status: 200,
        body: await changeTest(database, caller, id, testId, body),
      }),
    ),
    endpoint(
      {
        method: 'delete',
        path: onePath,
        summary: 'Takes a test away',
        params: testParams,
        answers: { 200: z.strictObject({}) },
        errors: ['journey_test_not_found'],
      },
      async ({ caller, params: { id, testId } }) => {
        await removeTest(database, caller, id, testId);
        return { status: 200, body: {} };
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/tests/run',
        summary: 'Runs all tests through a draft or a version; nothing is stored or sent',
        params: journeyParams,
        body: journeyTestRunBody,
        answers: { 200: journeyTestRunAnswer },
        errors: ['journey_not_found', 'version_not_found', 'journey_invalid', 'invalid_document'],
        unremembered: true,
      },
      async ({ caller: { workspaceId }, params, body, language }) => {
        // Who asks without saying means what is being edited, not what is live.
        const choice = body.version === undefined && body.draft === undefined ? { draft: true } : body;
        const plan = await chosenPlan(database, workspaceId, params.id, choice, language);
        const results = await runTests(database, workspaceId, params.id, plan, language);
        const passed = results.filter((result) => result.passed).length;
        return { status: 200, body: { passed, failed: results.length - passed, results } };
      },
    ),
  ];
}
