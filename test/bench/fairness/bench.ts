import { setTimeout as sleep } from 'node:timers/promises';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { referenceJourney } from '../../fixtures/reference-journey.ts';
import { type LocalEngine, openLocalEngine } from '../../harness/local-engine.ts';
import { startSmtp } from '../../harness/smtp.ts';
import { enrolBatch, makePeople } from '../people.ts';
import { startBenchServers } from '../servers.ts';
import { quantile } from '../spread.ts';
import { startWorkerPart } from '../worker-part.ts';

const perSecond = 5;

const welcome: JourneyDocument = {
  format: 1,
  name: 'Welcome',
  trigger: { type: 'event', event: 'Welcomed' },
  settings: { category: 'transactional' },
  nodes: [
    { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: 'Hello', html: '<p>Hello</p>' } } },
  ],
  edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
};

/**
 * A segment of N is enrolled in a journey that begins with a mail, while five customers a second enter a welcome journey:
 * from their event to their mail at the SMTP server, compared with the same before the enrolment. BENCH_N scales it.
 */
export async function fairness(): Promise<object> {
  const n = Number(process.env.BENCH_N ?? 100_000);
  const servers = await startBenchServers();
  const smtp = await startSmtp();
  const engine = await openLocalEngine({ databaseUrl: servers.databaseUrl, temporalAddress: servers.temporalAddress });
  const env = { SMTP_URL: smtp.url, OLLE_MAIL_FROM: 'shop@shop.example' };
  const worker = await startWorkerPart({ ...servers, instance: engine.instance, env });
  const bulkId = await engine.publish({ ...referenceJourney('PT1H'), name: 'Bulk' });
  await engine.publish(welcome);
  await makePeople(engine, n, 'bulk');
  const singles = await makePeople(engine, 20_000, 'singles');
  const next = () => singles.pop() ?? '';
  await welcomed(engine, smtp.received, next, async () => false, 3_000);
  const before = await welcomed(engine, smtp.received, next, async () => false, 20_000);
  const enrolmentId = await enrolBatch(engine, bulkId, 'bulk', n);
  const started = performance.now();
  let entered = 0;
  const running = async () => {
    const [row] = await engine.sql<{ status: string }[]>`select status from enrolment where id = ${enrolmentId}`;
    if (row?.status !== 'running' && entered === 0) entered = performance.now() - started;
    return row?.status === 'running';
  };
  const during = await welcomed(engine, smtp.received, next, running, 10_000);
  const [mails] = await engine.sql<{ queued: number }[]>`
    select count(*)::int as queued from message where journey_id = ${bulkId} and status = 'queued'`;
  // While what was queued by the enrolment is still being sent.
  const after = await welcomed(engine, smtp.received, next, async () => false, 20_000);
  const parts = await partsOf(engine);
  await worker.stop();
  await engine.close();
  await smtp.stop();
  await servers.stop();
  return {
    bench: 'fairness',
    n,
    perSecond,
    enrolledPerSecond: Math.round((n / entered) * 1_000),
    mailsQueuedAtItsEnd: mails?.queued ?? 0,
    eventToMailMs: { before: figures(before), during: figures(during), whileTheQueueIsSent: figures(after) },
    partsMs: parts,
    ratio: { duringToBefore: Number((quantile(during, 0.99) / quantile(before, 0.99)).toPrecision(3)) },
  };
}

/** Where the time went, of those who were welcomed: until routed, until a sender took the mail, until it was handed over. */
async function partsOf({ sql }: LocalEngine) {
  const [row] = await sql`
    select percentile_cont(array[0.5, 0.99]) within group (order by routed) as routed,
      percentile_cont(array[0.5, 0.99]) within group (order by claimed) as claimed,
      percentile_cont(array[0.5, 0.99]) within group (order by sent) as sent
    from (
      select extract(epoch from m.queued_at - e.received_at) * 1000 as routed,
        extract(epoch from m.claimed_at - m.queued_at) * 1000 as claimed,
        extract(epoch from m.sent_at - m.claimed_at) * 1000 as sent
      from message m join event e on e.customer_id = m.customer_id and e.name = 'Welcomed') p`;
  return row;
}

/** Five a second for at least so long, and for as long as `goOn` says. Answers how long each waited for the mail. */
async function welcomed(
  engine: LocalEngine,
  received: readonly { to: string; at: number }[],
  next: () => string,
  goOn: () => Promise<boolean>,
  leastMs: number,
): Promise<number[]> {
  const sentAt = new Map<string, number>();
  const started = performance.now();
  for (let index = 0; performance.now() - started < leastMs || (await goOn()); index++) {
    const customer = next();
    sentAt.set(`${customer}@shop.example`, Date.now());
    void engine.allHappen([customer], 'Welcomed');
    await sleep(Math.max(0, started + ((index + 1) * 1_000) / perSecond - performance.now()));
  }
  await sleep(5_000);
  const arrived = new Map(received.filter(({ to }) => sentAt.has(to)).map(({ to, at }) => [to, at]));
  return [...sentAt].map(([to, at]) => (arrived.get(to) ?? Number.POSITIVE_INFINITY) - at);
}

const figures = (values: readonly number[]) => ({
  count: values.length,
  p50: Math.round(quantile(values, 0.5)),
  p99: Math.round(quantile(values, 0.99)),
  max: Math.round(Math.max(...values)),
});
