import { leaveBody, presenceAnswer, presenceBody, presenceQuery, takeOverBody } from '@olle/shared/api/presence';
import { doneAnswer } from '@olle/shared/api/sign-in';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { eventStream } from '../http/event-stream.ts';
import { Live } from '../http/live.ts';
import { journeyParams } from '../journeys/journey-path.ts';
import { comeIn, leave, takeOver } from './presence.ts';
import { readPresence } from './read-presence.ts';

export function presenceEndpoints({ database }: AppDependencies): Endpoint[] {
  const { sql } = database;
  const live = new Live((journeyId) => readPresence(sql, null, journeyId));
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/presence',
        summary: 'Who has the draft open, who edits it, and who saved it last',
        params: journeyParams,
        answers: { 200: presenceAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller, params }) => ({ status: 200, body: await readPresence(sql, caller.workspaceId, params.id) }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/presence/live',
        summary:
          'The same as server-sent events `presence`: at once, then whenever it changes; `tab` leaves with the stream',
        params: journeyParams,
        query: presenceQuery,
        answers: { 200: presenceAnswer },
        errors: ['journey_not_found'],
        media: 'text/event-stream',
      },
      async ({ caller, params, query: { tab }, signal }) => {
        await readPresence(sql, caller.workspaceId, params.id);
        return eventStream(signal, ({ send }) => {
          const stop = live.listen(params.id, (people) => send('presence', people));
          return () => {
            stop();
            // A page that crashed says nothing. What cannot be written now is forgotten after its time all the same.
            if (tab) void leave(sql, caller, params.id, tab).catch(() => undefined);
          };
        });
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/presence',
        summary: 'A page of the editor is open: said every 20 seconds, or it counts as closed after 75',
        params: journeyParams,
        body: presenceBody,
        answers: { 200: presenceAnswer },
        errors: ['journey_not_found', 'rate_limited'],
        unremembered: true,
      },
      async ({ caller, params, body }) => ({ status: 200, body: await comeIn(sql, caller, params.id, body) }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/presence/take-over',
        summary: 'The page edits the draft from now on; the one that did only looks',
        params: journeyParams,
        body: takeOverBody,
        answers: { 200: presenceAnswer },
        errors: ['journey_not_found', 'editor_changed'],
        unremembered: true,
      },
      async ({ caller, params, body }) => ({ status: 200, body: await takeOver(sql, caller, params.id, body) }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/presence/leave',
        summary: 'The page was closed',
        params: journeyParams,
        body: leaveBody,
        answers: { 200: doneAnswer },
        errors: ['journey_not_found'],
        unremembered: true,
      },
      async ({ caller, params, body }) => {
        await leave(sql, caller, params.id, body.tab);
        return { status: 200, body: {} };
      },
    ),
  ];
}
