import { Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer/lib/errors.js';
import SMTPConnection, { type SMTPConnectionAuth, type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { HandOver } from '../channel.ts';
import type { Mail } from './mail.ts';
import { afterHandOver, beforeHandOverFailed } from './smtp-outcome.ts';

export type SessionOptions = SMTPConnectionOptions & { readonly auth?: SMTPConnectionAuth | undefined };

/** `gone`: the connection broke before anything was handed over. */
export type SessionOutcome = HandOver | { readonly kind: 'gone'; readonly detail: string };

/** One connection to a mail server, for one message after the other. */
export class SmtpSession {
  readonly #connection: SMTPConnection;
  #broken = false;
  #usedAt = Date.now();
  messages = 0;

  private constructor(connection: SMTPConnection) {
    this.#connection = connection;
    connection.on('error', () => {
      this.#broken = true;
    });
    connection.once('end', () => {
      this.#broken = true;
    });
  }

  /** Connected, greeted and signed in; rejects when the server cannot be had. */
  static open({ auth, ...options }: SessionOptions): Promise<SmtpSession> {
    const connection = new SMTPConnection(options);
    const session = new SmtpSession(connection);
    return new Promise((resolve, reject) => {
      const fail = (error: unknown) => {
        reject(error); // first: closing says "end", which would be the reason otherwise
        connection.close();
      };
      connection.once('error', fail);
      connection.once('end', () => fail(new Error('the server closed the connection')));
      connection.connect((error) => {
        if (error) return fail(error);
        if (!auth || !connection.allowsAuth) return resolve(session);
        return connection.login(auth, (refused) => (refused ? fail(refused) : resolve(session)));
      });
    });
  }

  get usable(): boolean {
    return !this.#broken;
  }

  get idleFor(): number {
    return Date.now() - this.#usedAt;
  }

  /**
   * The server owns a message only after its final dot. So `beforeHandOver` is awaited when the content is first read,
   * which is after the server agreed to take it: what ends before that is safe to send again.
   */
  async send({ raw, envelope }: Mail, beforeHandOver: () => Promise<void>): Promise<SessionOutcome> {
    const state = { handed: false, withheld: false };
    const content = contentAfter(raw, async () => {
      try {
        await beforeHandOver();
        state.handed = true;
      } catch (error) {
        state.withheld = true;
        throw error;
      }
    });
    this.messages += 1;
    const answer = await new Promise<{ error: NodemailerError | null; response: string }>((resolve) => {
      this.#connection.send({ ...envelope, size: raw.length }, content, (error, info) =>
        resolve({ error, response: info?.response ?? '' }),
      );
    });
    this.#usedAt = Date.now();
    const { error, response } = answer;
    if (!error) return { kind: 'accepted', providerMessageId: response };
    const keeps = !state.withheld && error.responseCode !== undefined && error.responseCode !== 421 && this.usable;
    if (!keeps || !(await this.#reset())) this.close();
    if (state.withheld) return { kind: 'unreachable', detail: 'withheld' };
    return state.handed ? afterHandOver(error) : beforeHandOverFailed(error);
  }

  /** In the middle of a message this leaves it without its final dot: the server throws it away. */
  close(): void {
    this.#broken = true;
    this.#connection.close();
  }

  #reset(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#connection.once('end', () => resolve(false));
      this.#connection.reset((error) => resolve(!error));
    });
  }
}

function contentAfter(raw: Buffer, ready: () => Promise<void>): Readable {
  let asked = false;
  return new Readable({
    read() {
      if (asked) return;
      asked = true;
      ready().then(
        () => {
          this.push(raw);
          this.push(null);
        },
        (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
}
