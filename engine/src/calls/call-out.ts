import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { Sql } from '../db/database.ts';
import { type BegunCall, beginCall, mostAttempts } from './begin-call.ts';
import { concludeCall, noteAttempt } from './conclude-call.ts';
import { type CallLimits, httpCall } from './http-call.ts';
import { signatureHeaders } from './sign.ts';
import { secretsOf } from './webhook-secrets.ts';

export interface Calling extends Pick<CallLimits, 'allowed' | 'resolve' | 'timeoutMs'> {
  readonly sql: Sql;
}

/** Seconds before the attempts from the second on. */
const pauses = [1, 3, 9, 27, 81, 240, 300, 300, 300];
/** However long the other side asks to wait. */
const longestPauseMs = 600_000;

/**
 * Makes one attempt of a call and writes down what became of it. What may go better another time is thrown, for Temporal
 * to try again; the message names the call and a code, nothing of what was sent.
 */
export async function callOut(calling: Calling, callId: string): Promise<void> {
  const { sql } = calling;
  const begun = await beginCall(sql, callId);
  if (!begun) return;
  const attempt = await httpCall(await signed(sql, begun), calling);
  if (!attempt.retry || begun.attempt >= mostAttempts) return await concludeCall(sql, callId, attempt);
  const pause = Math.min(longestPauseMs, Math.max((pauses[begun.attempt - 1] ?? 300) * 1_000, attempt.retryAfter ?? 0));
  await noteAttempt(sql, callId, attempt, pause);
  throw ApplicationFailure.create({
    message: `call ${callId}: ${attempt.error}`,
    type: attempt.error ?? 'call_status',
    nextRetryDelay: pause,
    // Other systems are busy every day: that is nothing for our log.
    category: ApplicationFailureCategory.BENIGN,
  });
}

/** What a request may not say itself: where it goes, how long it is, and who vouches for it. */
const ours = new Set([
  ...['host', 'content-length', 'transfer-encoding', 'connection', 'keep-alive', 'upgrade', 'te', 'trailer', 'expect'],
  ...['proxy-authorization', 'proxy-connection', 'accept-encoding', 'idempotency-key'],
]);

async function signed(sql: Sql, { id, workspaceId, request, key }: BegunCall) {
  const given = Object.entries(request.headers).filter(([name]) => !ours.has(name) && !name.startsWith('webhook-'));
  const body = request.body ?? '';
  const timestamp = Math.floor(Date.now() / 1_000);
  const headers: Record<string, string> = {
    'user-agent': 'Olle-Webhook/1',
    accept: 'application/json, */*;q=0.5',
    ...Object.fromEntries(given),
    'accept-encoding': 'identity',
    'content-length': String(Buffer.byteLength(body)),
    'idempotency-key': key,
    ...signatureHeaders({ id, timestamp, body }, await secretsOf(sql, workspaceId)),
  };
  return { ...request, headers };
}
