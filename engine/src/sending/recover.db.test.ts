import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Provider } from '../channels/channel.ts';
import { type MailServer, startMailServer } from '../channels/email/mail-server.fixture.ts';
import { smtp } from '../channels/email/smtp.ts';
import { testInbox } from '../channels/email/test-inbox.ts';
import { openDatabase } from '../db/database.ts';
import { newBells } from './bell.ts';
import { Circuit } from './circuit.ts';
import { claimMessages } from './claim.ts';
import { drainOnce } from './drain.ts';
import { keepDraining } from './keep-draining.ts';
import { markHandingOver } from './mark.ts';
import { PlanBook } from './plan-book.ts';
import { openQueue, type Queue } from './queue.fixture.ts';
import { recover } from './recover.ts';
import { settle } from './settle.ts';

let queue: Queue;
let server: MailServer | undefined;
let child: ChildProcess | undefined;
beforeEach(async () => {
  queue = await openQueue();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await queue.close();
  await server?.close();
});

/** A sender in its own process; resolves when it is dead. */
async function senderKilled(begin: (kill: () => void) => Promise<MailServer>): Promise<MailServer> {
  let kill = () => {};
  const started = await begin(() => kill());
  const { url, deps } = queue;
  const script = path.join(import.meta.dirname, 'sender-child.fixture.ts');
  const own = spawn(process.execPath, ['--import', 'tsx', script, url, started.url, deps.publicUrl, deps.secret], {
    stdio: 'inherit',
  });
  child = own;
  kill = () => own.kill('SIGKILL');
  await once(own, 'exit');
  return started;
}

it('sends what a killed sender had claimed, once: the provider had not heard of it', async () => {
  await queue.queued(5);
  let alive = true;
  server = await senderKilled((kill) =>
    startMailServer({
      onRecipient: () => {
        if (alive) kill();
        alive = false;
      },
    }),
  );
  expect((await queue.statuses()).claimed).toBeGreaterThan(0);
  const next = await queue.sender(smtp(server.url));
  for (let tries = 0; tries < 50 && (await queue.statuses()).sent !== 5; tries++) {
    await recover(next); // until Postgres has noticed that the dead one's connection is closed
    await drainOnce(next);
    await sleep(20);
  }
  expect(await queue.statuses()).toEqual({ sent: 5 });
  expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(5);
  expect(server.mails).toHaveLength(5);
});

it('never sends again what a killed sender had handed over, and says that it does not know', async () => {
  await queue.queued(1);
  server = await senderKilled((kill) =>
    startMailServer({
      onMail: async () => {
        kill();
        await sleep(100);
      },
    }),
  );
  expect(await queue.statuses()).toEqual({ handing_over: 1 });
  const next = await queue.sender(smtp(server.url));
  for (let tries = 0; tries < 50 && !(await queue.statuses())['unknown answer_lost']; tries++) {
    await recover(next);
    await drainOnce(next);
    await sleep(20);
  }
  while (server.mails.length === 0) await sleep(5);
  await drainOnce(next);
  await sleep(50);
  expect(await queue.statuses()).toEqual({ 'unknown answer_lost': 1 });
  expect(server.mails).toHaveLength(1);
});

it('leaves alone what a living sender has in hand', async () => {
  await queue.queued(2);
  const living = await queue.sender(testInbox(queue.sql, 'email'));
  await claimMessages(living.session, 'email', 2);
  const other = await queue.sender(testInbox(queue.sql, 'email'));
  await recover(other);
  expect(await queue.statuses()).toEqual({ claimed: 2 });
});

it('asks a provider that can be asked: what it has is sent, what it has not is queued again', async () => {
  const [has, hasNot] = await queue.queued(2);
  const dead = await queue.sender(testInbox(queue.sql, 'email'));
  await claimMessages(dead.session, 'email', 2);
  const outgoing = (messageId: string) => ({
    messageId,
    workspaceId: queue.workspaceId,
    from: 'a@example.com',
    to: 'b@example.com',
    subject: 's',
    html: 'h',
    text: 't',
    headers: {},
  });
  const marks = [has, hasNot].map((message) => ({
    id: message?.id ?? '',
    rendered: outgoing(message?.id ?? ''),
    verdict: {},
  }));
  await markHandingOver(queue.sql, dead.session.id, marks);
  await testInbox(queue.sql, 'email').hand(outgoing(has?.id ?? ''), async () => {});
  await dead.session.close();
  const next = await queue.sender(testInbox(queue.sql, 'email'));
  await recover(next);
  expect(await queue.statuses()).toEqual({ sent: 1, queued: 1 });
  await drainOnce(next);
  expect(await queue.statuses()).toEqual({ sent: 2 });
  expect(await queue.sql`select count(*)::int as n from test_inbox`).toEqual([{ n: 2 }]);
});

it('believes a sender that was taken for dead and then hears the answer', async () => {
  const [message] = await queue.queued(1);
  const id = message?.id ?? '';
  let answer = () => {};
  const slow: Provider = {
    name: 'slow',
    concurrency: 1,
    asks: false,
    hand: async (_message, before) => {
      await before();
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return { kind: 'accepted', providerMessageId: 'late' };
    },
    close: () => {},
  };
  const isolated = await queue.sender(slow);
  const draining = drainOnce(isolated);
  while (!(await queue.statuses()).handing_over) await sleep(5);
  await isolated.session.sql`select pg_advisory_unlock_all()`; // as when its connection to the database broke
  await recover(await queue.sender(slow));
  expect(await queue.statuses()).toEqual({ 'unknown answer_lost': 1 });
  answer();
  await draining;
  expect(await queue.sql`select id, status, reason_code as code from message`).toEqual([
    { id, status: 'sent', code: null },
  ]);
});

it('does not let a sender settle what another one has taken since', async () => {
  const [message] = await queue.queued(1);
  const id = message?.id ?? '';
  const [first, second] = [
    await queue.sender(testInbox(queue.sql, 'email')),
    await queue.sender(testInbox(queue.sql, 'email')),
  ];
  await claimMessages(first.session, 'email', 1);
  await first.session.sql`select pg_advisory_unlock_all()`;
  await recover(second);
  await claimMessages(second.session, 'email', 1);
  await settle(queue.sql, first.session.id, [{ id, status: 'queued' }]);
  expect(await queue.statuses()).toEqual({ claimed: 1 });
});

it('goes on when its connection to the database was broken', async () => {
  await queue.queued(2);
  const sender = await queue.sender(testInbox(queue.sql, 'email'));
  await drainOnce(sender, 1);
  await queue.sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  await sleep(50);
  await drainOnce(sender, 1).catch(() => drainOnce(sender, 1));
  expect(await queue.statuses()).toEqual({ sent: 2 });
});

it('survives a database that goes away again and again: nothing is lost, and nothing goes out twice', async () => {
  server = await startMailServer();
  await queue.queued(150);
  const done = new AbortController();
  const { url, deps } = queue;
  const others = openDatabase(url, { max: 3 });
  const parts = {
    deps,
    channel: 'email',
    provider: smtp(server.url),
    plans: new PlanBook(deps.sql),
    circuit: new Circuit(),
  } as const;
  const sending = (async () => {
    // As Temporal does with an activity that failed.
    while (!done.signal.aborted)
      await keepDraining(parts, { bells: newBells(), signal: done.signal, forMs: 60_000, pollMs: 50 }).catch(() =>
        sleep(50),
      );
  })();
  for (let round = 0; round < 6; round++) {
    await sleep(150);
    await others.sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  }
  const open = async () =>
    await others.sql`select 1 from message where status in ('queued', 'claimed', 'handing_over') limit 1`;
  while ((await open()).length > 0) await sleep(50);
  done.abort();
  await sending;
  const [{ sent, unknown } = { sent: 0, unknown: 0 }] = await others.sql<{ sent: number; unknown: number }[]>`
    select count(*) filter (where status = 'sent')::int as sent, count(*) filter (where status = 'unknown')::int as unknown
    from message`;
  await others.close();
  expect(sent + unknown).toBe(150);
  const ids = server.mails.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(sent);
  console.log(`database cut off 6 times: ${sent} sent, ${unknown} unknown, ${ids.length} mails`);
});
