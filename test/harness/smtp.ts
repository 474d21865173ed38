import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

interface ReceivedMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly at: number;
}

/** A real SMTP server that keeps what it accepted. */
export async function startSmtp() {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, accept) {
      simpleParser(stream).then(
        ({ messageId, to, subject }) => {
          const address = Array.isArray(to) ? to[0]?.text : to?.text;
          received.push({ messageId: messageId ?? '', to: address ?? '', subject: subject ?? '', at: Date.now() });
          accept();
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
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
