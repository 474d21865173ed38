import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a reader did: opened a message, or followed a link of it. Ids only: the address says nothing about a person. */
export type Tracked =
  | { readonly kind: 'open'; readonly messageId: string }
  /** `link`: which of the message's links, by its hash. The link itself stands with the message, never in the address. */
  | { readonly kind: 'click'; readonly messageId: string; readonly link: string };

const macBytes = 16;
const linkBytes = 8;
const kinds = ['open', 'click'] as const;

/** One byte of kind, the message's id, the link's hash, a signature; in base64url. It never expires: old mail still opens. */
export function trackingToken(secret: string, tracked: Tracked): string {
  const body = Buffer.concat([
    Buffer.from([kinds.indexOf(tracked.kind)]),
    Buffer.from(tracked.messageId.replaceAll('-', ''), 'hex'),
    ...(tracked.kind === 'click' ? [Buffer.from(tracked.link, 'hex')] : []),
  ]);
  return Buffer.concat([body, macOf(secret, body)]).toString('base64url');
}

/** Null unless we made it. */
export function readTrackingToken(secret: string, token: string): Tracked | null {
  if (!/^[\w-]{44,56}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const body = bytes.subarray(0, -macBytes);
  const kind = kinds[body[0] ?? -1];
  const length = 17 + (kind === 'click' ? linkBytes : 0);
  if (!kind || body.length !== length || bytes.toString('base64url') !== token) return null;
  if (!timingSafeEqual(bytes.subarray(-macBytes), macOf(secret, body))) return null;
  const messageId = body.toString('hex', 1, 17).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return kind === 'click' ? { kind, messageId, link: body.toString('hex', 17) } : { kind, messageId };
}

export const linkHash = (link: string): string =>
  createHash('sha256').update(link).digest().toString('hex', 0, linkBytes);

const macOf = (secret: string, body: Buffer): Buffer =>
  createHmac('sha256', secret).update('tracking\0').update(body).digest().subarray(0, macBytes);
