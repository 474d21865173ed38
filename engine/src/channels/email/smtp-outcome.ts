import type { NodemailerError } from 'nodemailer/lib/errors.js';
import type { HandOver } from '../channel.ts';

type Failed = Exclude<HandOver, { kind: 'accepted' }>;

/** The server never saw the content. `gone`: it did not say why. */
export function beforeHandOverFailed(error: NodemailerError): Failed | { kind: 'gone'; detail: string } {
  const { responseCode, message: detail } = error;
  if (responseCode === undefined) {
    const ours = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
    return ours ? { kind: 'refused', code: 'provider_refused', detail, permanent: true } : { kind: 'gone', detail };
  }
  // Going down, or not signed in: true of every message, so the queue waits and nothing fails.
  if (accountRefusals.has(responseCode)) return { kind: 'unreachable', detail };
  return refused(error, responseCode, error.command === 'RCPT TO');
}

/** The server may have the message, unless it answered that it does not take it. */
export function afterHandOver(error: NodemailerError): Failed {
  const { responseCode, command, message: detail } = error;
  const answered = responseCode !== undefined && command === 'DATA';
  return answered ? refused(error, responseCode, false) : { kind: 'ambiguous', detail };
}

const accountRefusals = new Set([421, 454, 530, 534, 535, 538]);

function refused(error: NodemailerError, responseCode: number, recipient: boolean): Failed {
  const permanent = responseCode >= 500;
  const undeliverable = recipient && permanent && nobodyThere(responseCode, error.response ?? '');
  const code = undeliverable ? 'address_rejected' : 'provider_refused';
  return { kind: 'refused', code, detail: error.message, permanent, undeliverable };
}

/** 550 also means "we do not want your mail": the enhanced code tells; 5.1.x is about the address (RFC 3463). */
function nobodyThere(responseCode: number, response: string): boolean {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  return [550, 551, 553].includes(responseCode) && (enhanced === undefined || enhanced.startsWith('5.1.'));
}
