import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

interface ReceivedMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly at: number;
}

export type Smtp = Awaited<ReturnType<typeof startSmtp>>;

/** A real SMTP server that keeps what it accepted, and misbehaves when told to. */
export async function startSmtp() {
  const received: ReceivedMail[] = [];
  let refusing = false;
  let cuts = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect(_session, accept) {
      accept(refusing ? Object.assign(new Error('down for maintenance'), { responseCode: 421 }) : undefined);
    },
    onData(stream, session, accept) {
      simpleParser(stream).then(
        ({ messageId, to, subject }) => {
          const address = Array.isArray(to) ? to[0]?.text : to?.text;
          received.push({ messageId: messageId ?? '', to: address ?? '', subject: subject ?? '', at: Date.now() });
          if (cuts > 0) {
            cuts -= 1;
            cut(server, session.id);
          } else accept();
        },
        (error: Error) => accept(error),
      );
    },
  });
  // Clients that are killed in the middle of a sentence are what some tests are about.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo; // a TCP server's address is one
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** Whether it turns away whoever connects. */
    refuse(whether: boolean) {
      refusing = whether;
    },
    /** So many mails are accepted, and the line is cut before the answer. */
    cutNext(mails: number) {
      cuts = mails;
    },
    /** Nobody listens: lines are cut, and who connects is refused. */
    async down() {
      const closed = new Promise<void>((resolve) => server.server.close(() => resolve()));
      cut(server);
      await closed;
    },
    up: () => new Promise<void>((resolve) => void server.server.listen(port, '127.0.0.1', resolve)),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** One session, or all. */
function cut(server: SMTPServer, session?: string): void {
  // The library does not publish its connections' sockets; there is no other way to hang up in the midst of an answer.
  const { connections } = server as unknown as { connections: Set<{ session: { id: string }; _socket: Socket }> };
  for (const {
    session: { id },
    _socket,
  } of connections)
    if (session === undefined || session === id) _socket.destroy();
}
