import { createHmac, timingSafeEqual } from 'node:crypto';

/** Who refuses what, and which message they had in hand. Ids only: the link says nothing about a person. */
export interface Unsubscription {
  readonly workspaceId: string;
  readonly customerId: string;
  readonly messageId: string;
  readonly channel: string;
}

const macBytes = 16;

/** Three ids, the channel's name, a signature; in base64url. It never expires: an old mail must still be refusable. */
export function unsubscribeToken(secret: string, refusal: Unsubscription): string {
  const body = Buffer.concat([
    ...[refusal.workspaceId, refusal.customerId, refusal.messageId].map((id) =>
      Buffer.from(id.replaceAll('-', ''), 'hex'),
    ),
    Buffer.from(refusal.channel),
  ]);
  return Buffer.concat([body, macOf(secret, body)]).toString('base64url');
}

/** Null unless we made it. */
export function readUnsubscribeToken(secret: string, token: string): Unsubscription | null {
  if (!/^[\w-]{70,140}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const body = bytes.subarray(0, -macBytes);
  if (bytes.toString('base64url') !== token || body.length <= 48) return null;
  if (!timingSafeEqual(bytes.subarray(-macBytes), macOf(secret, body))) return null;
  const id = (from: number) =>
    body.toString('hex', from, from + 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { workspaceId: id(0), customerId: id(16), messageId: id(32), channel: body.toString('utf8', 48) };
}

export const unsubscribeUrl = (from: { publicUrl: string; secret: string }, refusal: Unsubscription): string =>
  `${from.publicUrl}/u/${unsubscribeToken(from.secret, refusal)}`;

const macOf = (secret: string, body: Buffer): Buffer =>
  createHmac('sha256', secret).update('unsubscribe\0').update(body).digest().subarray(0, macBytes);
