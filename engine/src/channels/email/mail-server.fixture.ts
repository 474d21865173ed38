import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  /** What it accepted, in order. */
  readonly mails: ParsedMail[];
  /** Messages whose content began to arrive, accepted or not. */
  readonly begun: () => number;
  readonly sessions: () => number;
  close(): Promise<void>;
}

interface Behaviour {
  readonly port?: number;
  /** Answers for a recipient: throws to refuse. */
  readonly onRecipient?: (address: string) => void;
  /** After the whole content came; throws to refuse. `drop` breaks the connection instead of answering. */
  readonly onMail?: (mail: ParsedMail, drop: () => void) => void | Promise<void>;
}

/** A real SMTP server in this process. */
export async function startMailServer(behaviour: Behaviour = {}): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const sockets = new Set<Socket>();
  let begun = 0;
  let sessions = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    hideSTARTTLS: true,
    disableReverseLookup: true,
    logger: false,
    onConnect(_session: SMTPServerSession, done) {
      sessions += 1;
      done();
    },
    onRcptTo({ address }, _session, done) {
      try {
        behaviour.onRecipient?.(address);
        done();
      } catch (error) {
        done(error as Error); // tests throw what `refusal` made
      }
    },
    onData(stream: SMTPServerDataStream, _session, done) {
      begun += 1;
      const drop = () => {
        for (const socket of sockets) socket.destroy();
      };
      simpleParser(stream)
        .then(async (mail) => {
          if (stream.sizeExceeded) throw new Error('too large');
          await behaviour.onMail?.(mail, drop);
          mails.push(mail);
          done();
        })
        .catch(done);
    },
  });
  server.on('error', () => {}); // broken connections are what some tests are about
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(behaviour.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo; // it listens on TCP
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    begun: () => begun,
    sessions: () => sessions,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** An answer with a code, as smtp-server wants it thrown. */
export function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
