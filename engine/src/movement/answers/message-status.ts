import type { TransactionSql } from '../../db/database.ts';
import type { AskedOf } from '../answer.ts';

/** A message that was opened was delivered, and one that was delivered was sent. */
export const implies: Record<string, readonly string[]> = {
  sent: ['accepted', 'delivered', 'opened', 'clicked'],
  delivered: ['delivered', 'opened', 'clicked'],
  opened: ['opened', 'clicked'],
};

export async function answerMessageStatuses(
  tx: TransactionSql,
  asked: readonly AskedOf<'message_status'>[],
): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (const { asker, question } of asked) {
    const { condition, runId, now } = question;
    const after = question.after === null ? null : new Date(question.after);
    const about = condition.message;
    const [row] = await tx<{ found: boolean }[]>`
      select exists (
        select from message m join message_event v on v.message_id = m.id
        where m.customer_id = ${asker.customerId}
          and ${'node' in about ? tx`m.run_id = ${runId} and m.node_id = ${about.node}` : tx`m.channel = ${about.channel}`}
          and v.type = any(${[...(implies[condition.status] ?? [condition.status])]})
          and v.at <= ${new Date(now)} and (${after}::timestamptz is null or v.at > ${after}::timestamptz)) as found`;
    answers.push(row?.found ?? false);
  }
  return answers;
}
