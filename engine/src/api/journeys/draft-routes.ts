import {
  createdJourneyAnswer,
  documentBody,
  journeyAnswer,
  journeyListAnswer,
  journeyListQuery,
  savedAnswer,
} from '@olle/shared/api/journeys';
import { doneAnswer } from '@olle/shared/api/sign-in';
import { settleEntries } from '../../entries/keep-entries.ts';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { etagOf, revisionOf } from '../http/if-match.ts';
import { archiveJourney, unarchiveJourney } from './archive.ts';
import { createJourney, duplicateJourney, readDocument, saveDraft } from './drafts.ts';
import { journeyParams } from './journey-path.ts';
import { journeyAnswerOf, readJourney } from './journey-row.ts';
import { listJourneys } from './list-journeys.ts';
import { problemsOf, toAnswer } from './problems.ts';

export function draftEndpoints({ database, movement }: AppDependencies): Endpoint[] {
  const { sql } = database;
  return [
    endpoint(
      {
        method: 'post',
        path: '/api/journeys',
        summary: 'New journey with a draft',
        body: documentBody,
        answers: { 201: createdJourneyAnswer },
        errors: ['invalid_document'],
      },
      async ({ caller, body, language }) => {
        const document = readDocument(body.document);
        const { id, revision } = await createJourney(database, caller, document);
        const problems = toAnswer(await problemsOf(sql, caller.workspaceId, document), language);
        return { status: 201, body: { id, revision, problems }, headers: { ETag: etagOf(revision) } };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/journeys',
        summary: 'Journeys, newest first, with their numbers',
        query: journeyListQuery,
        answers: { 200: journeyListAnswer },
      },
      async ({ caller, query }) => ({ status: 200, body: await listJourneys(database, caller.workspaceId, query) }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}',
        summary: 'One journey with its draft and its live version',
        params: journeyParams,
        answers: { 200: journeyAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller, params }) => {
        const body = journeyAnswerOf(await readJourney(database, caller.workspaceId, params.id));
        return { status: 200, body, headers: { ETag: etagOf(body.draft.revision) } };
      },
    ),
    endpoint(
      {
        method: 'put',
        path: '/api/journeys/{id}/draft',
        summary: 'Save the draft; If-Match names the revision that was edited',
        params: journeyParams,
        body: documentBody,
        answers: { 200: savedAnswer },
        errors: ['journey_not_found', 'revision_conflict', 'precondition_required', 'invalid_document'],
      },
      async ({ caller, params, body, header, language }) => {
        const before = revisionOf(header('if-match'));
        const document = readDocument(body.document);
        const revision = await saveDraft(database, caller, params.id, before, document);
        const problems = toAnswer(await problemsOf(sql, caller.workspaceId, document), language);
        return { status: 200, body: { revision, problems }, headers: { ETag: etagOf(revision) } };
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/duplicate',
        summary: 'A new journey with the same draft',
        params: journeyParams,
        answers: { 201: createdJourneyAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller, params, language }) => {
        const { id, revision, document } = await duplicateJourney(database, caller, params.id, copyNames[language]);
        const problems = toAnswer(await problemsOf(sql, caller.workspaceId, document), language);
        return { status: 201, body: { id, revision, problems } };
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/archive',
        summary: 'Out of the list; one that runs takes in nobody any more',
        params: journeyParams,
        answers: { 200: doneAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller, params }) => {
        const { stopped } = await archiveJourney(database, caller, params.id);
        if (stopped) {
          await movement.stop();
          await settleEntries(sql);
        }
        return { status: 200, body: {} };
      },
    ),
    endpoint(
      {
        method: 'delete',
        path: '/api/journeys/{id}/archive',
        summary: 'Back to the list',
        params: journeyParams,
        answers: { 200: doneAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller, params }) => {
        await unarchiveJourney(database, caller, params.id);
        return { status: 200, body: {} };
      },
    ),
  ];
}

const copyNames = {
  en: (name: string): string => `Copy of ${name}`,
  ko: (name: string): string => `${name} 사본`,
};
