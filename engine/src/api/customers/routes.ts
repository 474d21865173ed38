import {
  consentAnswer,
  consentBody,
  customerAnswer,
  customerListAnswer,
  customerListQuery,
  refusalListAnswer,
} from '@olle/shared/api/customers';
import { idOf } from '@olle/shared/api/fields';
import { pageQuery } from '@olle/shared/api/page';
import { runListAnswer } from '@olle/shared/api/runs';
import { runStoriesAnswer, runStoriesQuery, timelineAnswer, timelineQuery } from '@olle/shared/api/timeline';
import { whyNotAnswer } from '@olle/shared/api/why-not';
import { z } from 'zod';
import { JourneyBook } from '../../movement/journeys.ts';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { listRuns } from '../runs/list-runs.ts';
import { readCustomer } from './find-customer.ts';
import { listCustomers } from './list-customers.ts';
import { listRefusals } from './list-refusals.ts';
import { readConsent, readProfile } from './read-profile.ts';
import { readWhyNot } from './read-why-not.ts';
import { recordConsent } from './record-consent.ts';
import { readRunStories } from './timeline/read-run-stories.ts';
import { readTimeline } from './timeline/read-timeline.ts';
import { readerOf } from './timeline/reader-of.ts';

/** The shop's id, or ours after a `~`. */
const customerParams = z.object({ userId: z.string().min(1) });
const whyNotParams = customerParams.extend({ id: idOf('journey_not_found') });

export function customerEndpoints({ database, segments }: AppDependencies): Endpoint[] {
  const { sql } = database;
  const book = new JourneyBook();
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/customers',
        summary: 'Customers, newest first, by the beginning of their id, address or name',
        query: customerListQuery,
        answers: { 200: customerListAnswer },
      },
      async ({ caller, query }) => ({ status: 200, body: await listCustomers(sql, caller.workspaceId, query) }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/customers/{userId}',
        summary: 'One customer: attributes, identities, consent, segments',
        params: customerParams,
        answers: { 200: customerAnswer },
        errors: ['customer_not_found'],
      },
      async ({ caller, params }) => ({
        status: 200,
        body: await readProfile(sql, segments, caller.workspaceId, params.userId),
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/customers/{userId}/timeline',
        summary: 'All that happened with a customer, newest first; by type, by journey, by words',
        params: customerParams,
        query: timelineQuery,
        answers: { 200: timelineAnswer },
        errors: ['customer_not_found'],
      },
      async ({ caller, params, query, language }) => {
        const { id } = await readCustomer(sql, caller.workspaceId, params.userId);
        const reader = await readerOf(sql, caller.workspaceId, language);
        return { status: 200, body: await readTimeline(sql, id, reader, query) };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/customers/{userId}/timeline/runs',
        summary: 'The journeys that a customer is or was in, each with what happened there, the latest entry first',
        params: customerParams,
        query: runStoriesQuery,
        answers: { 200: runStoriesAnswer },
        errors: ['customer_not_found'],
      },
      async ({ caller, params, query, language }) => {
        const { id } = await readCustomer(sql, caller.workspaceId, params.userId);
        const reader = await readerOf(sql, caller.workspaceId, language);
        return { status: 200, body: await readRunStories(sql, id, reader, query) };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/customers/{userId}/runs',
        summary: 'The journeys that a customer is or was in',
        params: customerParams,
        query: pageQuery,
        answers: { 200: runListAnswer },
        errors: ['customer_not_found'],
      },
      async ({ caller: { workspaceId }, params, query }) => {
        const { id } = await readCustomer(sql, workspaceId, params.userId);
        return { status: 200, body: await listRuns(sql, { workspaceId, customerId: id }, query) };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/customers/{userId}/refusals',
        summary: 'The journeys that did not let a customer in, and why',
        params: customerParams,
        query: pageQuery,
        answers: { 200: refusalListAnswer },
        errors: ['customer_not_found'],
      },
      async ({ caller, params, query }) => {
        const { id } = await readCustomer(sql, caller.workspaceId, params.userId);
        return { status: 200, body: await listRefusals(sql, id, query) };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/customers/{userId}/journeys/{id}/why-not',
        summary: 'The first thing that keeps a customer out of a journey',
        params: whyNotParams,
        answers: { 200: whyNotAnswer },
        errors: ['customer_not_found', 'journey_not_found'],
      },
      async ({ caller: { workspaceId }, params, language }) => {
        const { id: customerId } = await readCustomer(sql, workspaceId, params.userId);
        const asked = { workspaceId, customerId, journeyId: params.id, language };
        return { status: 200, body: await readWhyNot(sql, book, asked) };
      },
    ),
    endpoint(
      {
        method: 'put',
        path: '/api/customers/{userId}/consent',
        summary: 'What a customer agreed to or withdrew, with its source',
        params: customerParams,
        body: consentBody,
        answers: { 200: consentAnswer },
        errors: ['customer_not_found'],
      },
      async ({ caller, params, body }) => {
        const { id } = await readCustomer(sql, caller.workspaceId, params.userId);
        await recordConsent(database, caller, id, body);
        return { status: 200, body: { consent: await readConsent(sql, id) } };
      },
    ),
  ];
}
