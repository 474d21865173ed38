import { renderTemplate } from '../../templates/render.ts';
import { textFromHtml } from '../../templates/text-from-html.ts';
import type { Composed, Filled, Frame } from '../composed.ts';
import { readAddress, writeAddress } from './address.ts';
import { beforeEnd } from './before-end.ts';
import { type EmailContent, emailContentSchema } from './channel.ts';
import { withFace } from './face.ts';
import { footer } from './footer.ts';
import { labelled } from './label.ts';
import { mailLanguage } from './mail-language.ts';
import { oneLine } from './one-line.ts';

/** Fills in the templates and adds what the law wants in the mail; or says why it cannot be sent. */
export function composeMail(input: unknown, frame: Frame): Composed {
  const content = emailContentSchema.safeParse(input);
  if (!content.success) return { kind: 'refused', code: 'content_invalid', detail: content.error.message };
  const filled = fill(content.data, frame);
  if (filled.kind === 'refused') return filled;
  const from = readAddress(content.data.from || frame.from || `${frame.sender.name} <${frame.sender.email}>`);
  if (!from)
    return { kind: 'refused', code: 'sender_invalid', detail: 'the sender is no e-mail address', field: 'from' };
  const to = readAddress(frame.to);
  if (!to) return { kind: 'refused', code: 'address_invalid', detail: 'the customer’s e-mail is no address' };
  const base = {
    messageId: frame.messageId,
    workspaceId: frame.workspaceId,
    from: writeAddress(from),
    to: to.address,
    subject: oneLine(filled.subject),
    html: withFace(filled.html),
    text: filled.text,
    headers: { 'X-Olle-Message': frame.messageId },
  };
  return frame.category === 'advertising' ? advertise(base, frame, from.address) : { kind: 'composed', outgoing: base };
}

type Mail = Extract<Composed, { kind: 'composed' }>['outgoing'] & { subject: string; html: string };

/** What the templates say, as somebody wrote them. */
export function fillMail(input: unknown, frame: Pick<Frame, 'variables' | 'now' | 'zone'>): Filled {
  const content = emailContentSchema.safeParse(input);
  return content.success
    ? fill(content.data, frame)
    : { kind: 'refused', code: 'content_invalid', detail: content.error.message };
}

function fill(content: EmailContent, frame: Pick<Frame, 'variables' | 'now' | 'zone' | 'missing'>): Filled {
  const { variables, now, zone, missing } = frame;
  const texts: Record<string, string> = {};
  for (const field of ['subject', 'html', 'text'] as const) {
    const source = content[field];
    if (source === undefined) continue;
    const rendered = renderTemplate(source, variables, {
      ...{ escape: field === 'html' ? 'html' : 'none', now, zone },
      ...(missing && { missing: (found) => missing(field, found) }),
    });
    if (!rendered.ok) {
      const detail = rendered.line
        ? `${field}, line ${rendered.line}: ${rendered.message}`
        : `${field}: ${rendered.message}`;
      const { code, message, line = null } = rendered;
      return { kind: 'refused', code, detail, field, facts: { message, line } };
    }
    texts[field] = rendered.text;
  }
  const { subject = '', html = '' } = texts;
  return { kind: 'filled', subject, html, text: texts.text ?? textFromHtml(html) };
}

function advertise(mail: Mail, frame: Frame, fallbackEmail: string): Composed {
  const label = labelled(mail.subject);
  if (!label.ok)
    return { kind: 'refused', code: 'label_altered', detail: `${label.found} is no lawful label`, field: 'subject' };
  const foot = footer({ ...frame, fallbackEmail, language: mailLanguage(mail) });
  return {
    kind: 'composed',
    outgoing: {
      ...mail,
      subject: label.subject,
      html: beforeEnd(mail.html, foot.html),
      text: mail.text + foot.text,
      headers: {
        ...mail.headers,
        // RFC 8058: a mail program unsubscribes with one POST, without opening the page.
        'List-Unsubscribe': `<${frame.unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    },
  };
}
