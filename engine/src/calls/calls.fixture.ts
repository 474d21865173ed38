import type { JsonObject } from '@olle/shared/json';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { journey, mail, wait, webhook } from '../../../test/scenarios/journey.ts';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { type HttpServer, openHttpServer } from './http-server.fixture.ts';

/** A workspace of its own and, for each test, another system to call. */
export function stageForCalls() {
  let stage: MovementStage;
  let server: HttpServer;
  beforeAll(async () => {
    stage = await openMovement();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    server = await openHttpServer();
  });
  afterEach(() => server.close());

  const hook = (trigger: string) =>
    journey(
      trigger,
      [
        webhook('h1', {
          url: `${server.url}/{{ trigger.path }}`,
          headers: { Authorization: 'Bearer s3cret' },
          body: { id: '{{ customer.userId }}' },
        }),
        mail('m1', 'transactional'),
        wait('w1', 'PT1H'),
      ],
      ['trigger/next h1', 'h1/next m1', 'h1/failed w1', 'm1/next w1'],
    );

  return {
    get stage() {
      return stage;
    },
    get server() {
      return server;
    },
    hook,
    calling: (more: { timeoutMs?: number } = {}) => ({ sql: stage.sql, allowed: ['127.0.0.1'], ...more }),

    /** A customer who stands at a webhook, whose workflow was told of the call. */
    async arrived(trigger: string, properties: JsonObject = {}) {
      const journeyId = await stage.publish(hook(trigger));
      const customer = await stage.customer();
      await stage.happens(customer, trigger, { path: 'hook', ...properties });
      const [run] = await stage.runs(journeyId);
      const { next } = await stage.advance(run?.convoyId ?? '');
      const callId = next.kind === 'call' ? next.callId : '';
      return { journeyId, customer, run, callId, convoyId: run?.convoyId ?? '' };
    },

    async callOf(id: string) {
      const [row] = await stage.sql<{ status: string; attempts: number; error: string | null; request: object }[]>`
        select status, attempts, error, request from call where id = ${id}`;
      return row;
    },
  };
}
