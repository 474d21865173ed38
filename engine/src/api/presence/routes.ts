import type { ErrorCode } from '@olle/shared/api/errors';
import {
  leaveBody,
  type PresenceAnswer,
  presenceAnswer,
  presenceBody,
  presenceQuery,
  takeOverBody,
} from '@olle/shared/api/presence';
import type { z } from 'zod';
import type { Sql } from '../../db/database.ts';
import type { Caller } from '../auth/caller.ts';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { eventStream } from '../http/event-stream.ts';
import { Live } from '../http/live.ts';
import { journeyParams } from '../journeys/journey-path.ts';
import { OpenStreams } from './open-streams.ts';
import { comeIn, leave, takeOver } from './presence.ts';
import { readPresence } from './read-presence.ts';

export function presenceEndpoints({ database }: AppDependencies): Endpoint[] {
  const { sql } = database;
  const live = new Live((journeyId) => readPresence(sql, null, journeyId));
  const streams = new OpenStreams();
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
          'The same as server-sent events `presence`: at once, then whenever it changes; `tab` leaves with its last stream',
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
          const close = streams.open(`${caller.actor} ${params.id} ${tab}`);
          return () => {
            stop();
            // A page that crashed says nothing. What cannot be written now is forgotten after its time all the same.
            if (close() && tab) void leave(sql, caller, params.id, { tab }).catch(() => undefined);
          };
        });
      },
    ),
    says(
      '/api/journeys/{id}/presence',
      'A page of the editor is open: said every 20 seconds, or it counts as closed after 75',
      presenceBody,
      [],
      comeIn,
    ),
    says(
      '/api/journeys/{id}/presence/take-over',
      'The page edits the draft from now on; the one that did only looks',
      takeOverBody,
      ['editor_changed'],
      takeOver,
    ),
    says('/api/journeys/{id}/presence/leave', 'The page was closed', leaveBody, [], leave),
  ];

  /** What a page says of itself; answered by who has the draft open then. */
  function says<Body extends z.ZodType>(
    path: Endpoint['path'],
    summary: string,
    body: Body,
    errors: readonly ErrorCode[],
    work: (sql: Sql, caller: Caller, journeyId: string, said: z.output<Body>) => Promise<PresenceAnswer>,
  ): Endpoint {
    return endpoint(
      {
        method: 'post',
        path,
        summary,
        params: journeyParams,
        body,
        answers: { 200: presenceAnswer },
        errors: ['journey_not_found', ...errors],
        unremembered: true,
      },
      async ({ caller, params, body: said }) => ({ status: 200, body: await work(sql, caller, params.id, said) }),
    );
  }
}
