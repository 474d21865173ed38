import type { Outgoing } from '@olle/shared/messages/composed';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { HandOver, Provider } from '../channel.ts';
import { writeMail } from './mail.ts';
import { SmtpSession } from './smtp-session.ts';

/** Unless the URL says `?maxConnections=`. Each holds one message while Postgres writes that it is handed over. */
const connections = 8;
/** Servers close a session after some hundred messages or some idle time; leaving first costs nothing. */
const messagesPerSession = 100;
const idleMs = 20_000;

/**
 * Mail by SMTP over sessions that are kept. Not nodemailer's own pool: that one sends a message again by itself when a
 * connection breaks, and so may send it twice.
 */
export function smtp(url: string): Provider {
  const { maxConnections, ...options } = connectionOptions(url);
  const idle: SmtpSession[] = [];

  const takeIdle = (): SmtpSession | undefined => {
    for (let session = idle.pop(); session; session = idle.pop()) {
      if (session.usable && session.idleFor < idleMs) return session;
      session.close();
    }
    return undefined;
  };
  const giveBack = (session: SmtpSession): void => {
    if (session.usable && session.messages < messagesPerSession) idle.push(session);
    else session.close();
  };

  async function hand(message: Outgoing, beforeHandOver: () => Promise<void>): Promise<HandOver> {
    const mail = await writeMail(message).catch(String);
    if (typeof mail === 'string') return { kind: 'refused', code: 'content_invalid', detail: mail, permanent: true };
    const kept = takeIdle();
    if (kept) {
      const outcome = await kept.send(mail, beforeHandOver);
      giveBack(kept);
      if (outcome.kind !== 'gone') return outcome;
    }
    const session = await SmtpSession.open(options).catch((error: unknown) => String(error));
    if (typeof session === 'string') return { kind: 'unreachable', detail: session };
    const outcome = await session.send(mail, beforeHandOver);
    giveBack(session);
    // A fresh session that breaks may be this message's own doing: it must not hold up the others.
    return outcome.kind === 'gone'
      ? { kind: 'refused', code: 'connection_lost', detail: outcome.detail, permanent: false }
      : outcome;
  }

  return {
    name: 'smtp',
    concurrency: typeof maxConnections === 'number' && maxConnections >= 1 ? maxConnections : connections,
    asks: false,
    hand,
    close: () => {
      for (const session of idle.splice(0)) session.close();
    },
  };
}

function connectionOptions(url: string) {
  // Typed for what nodemailer knows; every other parameter of the URL is there too.
  const options: ReturnType<typeof parseConnectionUrl> & { maxConnections?: unknown } = parseConnectionUrl(url);
  // On the machine itself encryption protects from nobody, and certificates there are self-made.
  const local = ['localhost', '127.0.0.1', '::1', '[::1]'].includes(options.host ?? 'localhost');
  return {
    ...(local ? { ignoreTLS: true } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    // A server may examine a message before it answers; to give up early makes the outcome unknown.
    socketTimeout: 120_000,
    ...options,
  };
}
