import { setTimeout as sleep } from 'node:timers/promises';
import { referenceJourney } from '../../fixtures/reference-journey.ts';
import type { LocalEngine } from '../../harness/local-engine.ts';
import { startSmtp } from '../../harness/smtp.ts';
import { enrolBatch, makePeople } from '../people.ts';
import { comeAlone, perSecond, until, welcome } from '../singles.ts';
import { figures, quantile } from '../spread.ts';
import { openStage } from '../stage.ts';

/**
 * A segment of N is enrolled in a journey that begins with a mail, while five customers a second enter a welcome journey:
 * from their event to their mail at the SMTP server, compared with the same before the enrolment. BENCH_N scales it.
 */
export async function fairness(): Promise<object> {
  const n = Number(process.env.BENCH_N ?? 100_000);
  const smtp = await startSmtp();
  const { engine, close } = await openStage({ SMTP_URL: smtp.url, OLLE_MAIL_FROM: 'shop@shop.example' });
  const { sql } = engine;
  const bulkId = await engine.publish({ ...referenceJourney('PT1H'), name: 'Bulk' });
  await engine.publish(welcome);
  await makePeople(engine, n, 'bulk');
  const singles = await makePeople(engine, 20_000, 'singles');
  const welcomed = async (leastMs: number, crowd?: Promise<unknown>) => {
    const came = await comeAlone(engine, singles, 'Welcomed', leastMs, crowd);
    await sleep(5_000);
    const arrived = new Map(smtp.received.map(({ to, at }) => [to, at]));
    const mails = [...came].map(([id, at]) => (arrived.get(`${id}@shop.example`) ?? Number.POSITIVE_INFINITY) - at);
    return { ...figures(mails), p99Ms: quantile(mails, 0.99), parts: await partsOf(engine, [...came.keys()]) };
  };
  await welcomed(3_000);
  const before = await welcomed(20_000);
  const began = performance.now();
  const enrolmentId = await enrolBatch(engine, bulkId, 'bulk', n);
  const entered = until(
    async () => {
      const [row] = await sql<{ status: string }[]>`select status from enrolment where id = ${enrolmentId}`;
      return row?.status !== 'running';
    },
    { began },
  );
  const during = await welcomed(10_000, entered);
  const [mails] = await sql<{ queued: number }[]>`
    select count(*)::int as queued from message where journey_id = ${bulkId} and status = 'queued'`;
  // While what was queued by the enrolment is still being sent.
  const after = await welcomed(20_000);
  await close();
  await smtp.stop();
  return {
    bench: 'fairness',
    n,
    perSecond,
    enrolledPerSecond: Math.round((n / (await entered)) * 1_000),
    mailsQueuedAtItsEnd: mails?.queued ?? 0,
    eventToMailMs: { before, during, whileTheQueueIsSent: after },
    ratio: { duringToBefore: Number((during.p99Ms / before.p99Ms).toPrecision(3)) },
  };
}

/** Where the time went, p50 and p99: until routed, until a sender took the mail, until it was handed over. */
async function partsOf({ sql }: LocalEngine, people: readonly string[]) {
  const [row] = await sql`
    select percentile_cont(array[0.5, 0.99]) within group (order by routed) as routed,
      percentile_cont(array[0.5, 0.99]) within group (order by claimed) as claimed,
      percentile_cont(array[0.5, 0.99]) within group (order by sent) as sent
    from (
      select extract(epoch from m.queued_at - e.received_at) * 1000 as routed,
        extract(epoch from m.claimed_at - m.queued_at) * 1000 as claimed,
        extract(epoch from m.sent_at - m.claimed_at) * 1000 as sent
      from message m join event e on e.customer_id = m.customer_id and e.name = 'Welcomed'
      where m.customer_id = any(${people as string[]}::uuid[])) p`;
  return row;
}
