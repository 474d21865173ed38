import type { TestExpectation, TestScenario } from '@olle/shared/api/journey-tests';
import { eventName } from '@olle/shared/i18n/known-names';
import type { Language } from '@olle/shared/i18n/language';
import { withoutLabel } from '@olle/shared/messages/email/label';
import type { Simulation } from '@olle/shared/simulate/simulate';

export type Check = 'path' | 'messages' | 'status' | 'entry';

/** What came, as what has to come; only what was chosen to be looked at. */
export function expectationOf(
  { entered, steps, messages, status }: Simulation,
  checks: readonly Check[],
): TestExpectation {
  if (!entered) return { entered: false };
  const sent = messages.filter(({ skipped }) => skipped === undefined);
  return {
    entered: true,
    ...(checks.includes('path') && {
      path: { mode: 'exact', steps: steps.map(({ nodeId, outcome }) => ({ node: nodeId, outcome })) },
    }),
    ...(checks.includes('messages') && {
      messages: sent.map(({ nodeId, channel, subject }) => ({
        node: nodeId,
        channel,
        // The label comes from the kind of message; what a test looks at is what its author wrote.
        ...(subject === undefined ? {} : { subject: withoutLabel(subject) }),
      })),
      nothingElse: true,
    }),
    ...(checks.includes('status') && status !== null && { status: status === 'held' ? 'waiting' : status }),
  };
}

/** "김하나, 장바구니 담기, 주문 완료": who, and what happens. */
export const nameFor = (customer: string, { events }: TestScenario, journey: string, language: Language): string =>
  [customer || journey, ...events.map(({ event }) => eventName(event, language))].join(', ').slice(0, 200);
