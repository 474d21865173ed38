import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport, type Transporter } from 'nodemailer';
import { referenceJourney } from '../../fixtures/reference-journey.ts';
import { apiClient } from '../../harness/api-client.ts';
import { runProduct } from '../../harness/run-product.ts';
import { startSmtp } from '../../harness/smtp.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';
import { quantile } from '../spread.ts';

const perSecond = 20;

/**
 * From the HTTP call with the triggering event to the mail accepted by the SMTP server, at 20 entries a second for three
 * minutes, on the whole product. Compared to the bare parts in the same run: the event's own HTTP answer plus one mail
 * handed over directly. BENCH_SECONDS shortens it.
 */
export async function latency(): Promise<object> {
  const seconds = Number(process.env.BENCH_SECONDS ?? 180);
  const folder = temporaryFolder();
  const smtp = await startSmtp();
  const product = await runProduct({
    DATA_DIR: folder.dir,
    OLLE_DEMO: '0',
    SMTP_URL: smtp.url,
    OLLE_MAIL_FROM: 'shop@shop.example',
  });
  const api = apiClient(product);
  await api.publish(referenceJourney('P1D'));
  await oneEntry(api, 'warm-up');
  await sleep(3_000);
  smtp.received.length = 0;
  const sentAt = new Map<string, number>();
  const http: number[] = [];
  const direct: number[] = [];
  const transport = createTransport({ url: smtp.url, pool: true });
  for (let index = 0; index < seconds * perSecond; index++) {
    const due = index * (1_000 / perSecond);
    const begun = performance.now();
    const userId = `customer-${index}`;
    sentAt.set(`${userId}@shop.example`, Date.now());
    void oneEntry(api, userId).then(() => http.push(performance.now() - begun));
    if (index % 40 === 0) direct.push(await handOver(transport));
    await sleep(Math.max(0, (index + 1) * (1_000 / perSecond) - due - (performance.now() - begun)));
  }
  await sleep(5_000);
  transport.close();
  const mails = smtp.received.filter(({ to }) => sentAt.has(to));
  const taken = mails.map(({ to, at }) => at - (sentAt.get(to) ?? at));
  await product.stop();
  await smtp.stop();
  folder.remove();
  const figures = (values: readonly number[]) => ({
    p50: Math.round(quantile(values, 0.5)),
    p99: Math.round(quantile(values, 0.99)),
  });
  return {
    bench: 'latency',
    perSecond,
    seconds,
    entries: sentAt.size,
    mails: mails.length,
    eventToMailMs: figures(taken),
    comparedTo: { httpAnswerMs: figures(http), directMailMs: figures(direct) },
  };
}

const oneEntry = (api: ReturnType<typeof apiClient>, userId: string): Promise<void> =>
  api.send([
    { type: 'identify', userId, traits: { email: `${userId}@shop.example` }, messageId: randomUUID() },
    { type: 'track', userId, event: 'Signed Up', properties: {}, messageId: randomUUID() },
  ]);

async function handOver(transport: Pick<Transporter, 'sendMail'>): Promise<number> {
  const begun = performance.now();
  await transport.sendMail({
    from: 'shop@shop.example',
    to: 'direct@shop.example',
    subject: 'Hello',
    html: '<p>Hello</p>',
  });
  return performance.now() - begun;
}
