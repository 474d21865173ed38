import type { Outgoing } from '@olle/shared/messages/composed';
import { readAddress } from '@olle/shared/messages/email/address';
import MailComposer from 'nodemailer/lib/mail-composer';

export interface Mail {
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: string };
  /** With the angle brackets. The same for every attempt of one message. */
  readonly messageIdHeader: string;
}

/** The message as it goes over the wire. */
export async function writeMail(message: Outgoing): Promise<Mail> {
  const from = readAddress(message.from);
  const sender = from?.address ?? message.from;
  const messageIdHeader = `<${message.messageId}@${sender.slice(sender.lastIndexOf('@') + 1)}>`;
  // `prepared`: as it stands, in one header. nodemailer's own list option writes one header for each address.
  const headers = Object.entries(message.headers).map(([key, value]) => ({ key, value: { prepared: true, value } }));
  const composer = new MailComposer({
    from: from ? { name: from.name, address: from.address } : message.from,
    to: { name: '', address: message.to },
    subject: message.subject ?? '',
    text: message.text,
    ...(message.html === null ? {} : { html: message.html }),
    messageId: messageIdHeader,
    headers,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const raw = await composer.compile().build();
  return { raw, envelope: { from: sender, to: message.to }, messageIdHeader };
}
