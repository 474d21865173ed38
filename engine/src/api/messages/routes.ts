import { idOf } from '@olle/shared/api/fields';
import {
  decidedMessageAnswer,
  decideMessageBody,
  inboxAnswer,
  inboxQuery,
  type MessageSearch,
  messageAnswer,
  messageListAnswer,
  messageListQuery,
  messagePreviewAnswer,
  messagePreviewBody,
  messageSearchBody,
  occasionsAnswer,
  occasionsQuery,
  testSendAnswer,
  testSendBody,
} from '@olle/shared/api/messages';
import type { PageQuery } from '@olle/shared/api/page';
import type { Language } from '@olle/shared/i18n/language';
import { z } from 'zod';
import type { TransactionSql } from '../../db/database.ts';
import { onceIn } from '../../db/once-in.ts';
import { writeAudit } from '../../db/write-audit.ts';
import { type Decision, decided } from '../../unsent/decide-messages.ts';
import type { Caller } from '../auth/caller.ts';
import { customerIdsOf } from '../customers/customer-ids.ts';
import { readCustomer } from '../customers/find-customer.ts';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { readJourney } from '../journeys/journey-row.ts';
import { decideMessage } from './decide-message.ts';
import { listInbox } from './list-inbox.ts';
import { listMessages } from './list-messages.ts';
import { listOccasions } from './list-occasions.ts';
import { readMessage } from './read-message.ts';

/** Stands where else the provider's own words do. */
const interrupted: Record<Language, string> = {
  en: 'The first call was cut off: it may have been sent.',
  ko: '처음 요청이 중간에 끊겼어요. 이미 보냈을 수도 있어요.',
};

const messageParams = z.object({ id: idOf('message_not_found') });

export function messageEndpoints({ database, messages }: AppDependencies): Endpoint[] {
  const { sql } = database;
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/messages',
        summary: 'Messages, newest first',
        query: messageListQuery,
        answers: { 200: messageListAnswer },
      },
      async ({ caller, query: { limit, cursor, ...filter } }) => ({
        status: 200,
        body: await listed(caller.workspaceId, filter, { limit, cursor }),
      }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/messages/search',
        summary: 'Messages by what they say, whom they went to, where they come from and when, newest first',
        body: messageSearchBody,
        answers: { 200: messageListAnswer },
        unremembered: true,
      },
      async ({ caller, body: { limit, cursor, ...filter } }) => ({
        status: 200,
        body: await listed(caller.workspaceId, filter, { limit, cursor }),
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/messages/{id}',
        summary: 'One message as it looked, with the gate’s verdicts and every report',
        params: messageParams,
        answers: { 200: messageAnswer },
        errors: ['message_not_found'],
      },
      async ({ caller, params }) => ({ status: 200, body: await readMessage(sql, caller.workspaceId, params.id) }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/messages/preview',
        summary: 'A message as a customer would get it; nothing is sent',
        body: messagePreviewBody,
        answers: { 200: messagePreviewAnswer },
        errors: ['customer_not_found', 'journey_not_found'],
        unremembered: true,
      },
      async ({ caller: { workspaceId }, body, language }) => {
        await requireKnown(workspaceId, body);
        return { status: 200, body: await messages.preview(workspaceId, body, language) };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/events/latest',
        summary: 'Who sent an event last, each customer once: whom a message can be shown for',
        query: occasionsQuery,
        answers: { 200: occasionsAnswer },
      },
      async ({ caller, query: { event } }) => ({
        status: 200,
        body: { items: await listOccasions(sql, caller.workspaceId, event) },
      }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/messages/test',
        summary: 'Sends a message to a colleague, as a customer would get it',
        body: testSendBody,
        answers: { 200: testSendAnswer },
        errors: ['customer_not_found', 'journey_not_found'],
      },
      async ({ caller, body, language }) => {
        await requireKnown(caller.workspaceId, body);
        if (!(await isFirst(caller, body.channel)))
          return { status: 200, body: { sent: false, error: interrupted[language] } };
        return { status: 200, body: await messages.sendTest(caller.workspaceId, body) };
      },
    ),
    decide('retry', 'Sends a message once more that failed, or whose fate is unknown'),
    decide('skip', 'Gives up a message that failed, or whose fate is unknown'),
    endpoint(
      {
        method: 'get',
        path: '/api/inbox',
        summary: 'What the built-in test providers received, newest first',
        query: inboxQuery,
        answers: { 200: inboxAnswer },
      },
      async ({ caller, query }) => ({ status: 200, body: await listInbox(sql, caller.workspaceId, query) }),
    ),
  ];

  /** What nobody has heard of finds nothing. */
  async function listed(
    workspaceId: string,
    { userId, journeyId, ...filter }: Omit<MessageSearch, 'limit' | 'cursor'>,
    page: PageQuery,
  ) {
    const customerId = userId ? (await customerIdsOf(sql, workspaceId, [userId])).get(userId) : undefined;
    const unknown = (userId && customerId === undefined) || (journeyId && !z.uuid().safeParse(journeyId).success);
    if (unknown) return { items: [], nextCursor: null };
    return listMessages(sql, { workspaceId, customerId, journeyId: journeyId || undefined, ...filter }, page);
  }

  function decide(decision: Decision, summary: string): Endpoint {
    return endpoint(
      {
        method: 'post',
        path: `/api/messages/{id}/${decision}`,
        summary,
        params: messageParams,
        body: decideMessageBody,
        answers: { 200: decidedMessageAnswer },
        errors: ['message_not_found', 'message_not_open'],
      },
      async ({ caller, params: { id }, body }) => {
        await decideMessage(database, caller, id, decision, body.note ?? null);
        return { status: 200, body: { id, status: decided[decision] } };
      },
    );
  }

  /** On record before it is sent: what becomes of it after a crash nobody knows, and twice it is never sent. */
  async function isFirst(caller: Caller, channel: string): Promise<boolean> {
    let first = false;
    const note = async (tx: TransactionSql) => {
      first = true;
      await writeAudit(tx, caller, 'message.test', channel);
      return null;
    };
    await sql.begin((tx) => onceIn(tx, caller, () => note(tx)));
    return first;
  }

  async function requireKnown(
    workspaceId: string,
    draft: { customerId?: string | undefined; journeyId?: string | undefined },
  ) {
    if (draft.customerId !== undefined) await readCustomer(sql, workspaceId, `~${draft.customerId}`);
    if (draft.journeyId !== undefined) await readJourney(database, workspaceId, draft.journeyId);
  }
}
