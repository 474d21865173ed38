import * as http from 'node:http';
import * as https from 'node:https';
import type { Json } from '@olle/shared/json';
import type { CallRequest } from '@olle/shared/runner/change';
import { storablePart } from '../ingest/storable.ts';
import { AddressRefused, guardedLookup, isRefusedLiteral, type Resolve } from './address-guard.ts';

/** What one attempt came to. */
export interface Attempt {
  /** Null: answered with a 2xx. Else a code of the catalogue. */
  readonly error: string | null;
  /** It may go better another time. */
  readonly retry: boolean;
  readonly status: number | null;
  readonly body: Json;
  /** Milliseconds that the other side asked to wait. */
  readonly retryAfter?: number;
}

export interface CallLimits {
  /** `host` or `host:port` that may be called though it is internal. */
  readonly allowed: readonly string[];
  readonly resolve?: Resolve;
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
}

const defaultTimeoutMs = 10_000;
const defaultMostBytes = 65_536;

/** Makes one call: no redirect is followed, no internal address is connected to, no answer is read without end. */
export async function httpCall(request: CallRequest, limits: CallLimits): Promise<Attempt> {
  const url = URL.canParse(request.url) ? new URL(request.url) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return refused('call_invalid');
  const isAllowed = limits.allowed.includes(url.hostname) || limits.allowed.includes(url.host);
  if (!isAllowed && isRefusedLiteral(url.hostname)) return refused('call_address_refused');
  const signal = AbortSignal.timeout(limits.timeoutMs ?? defaultTimeoutMs);
  try {
    return await send(url, request, limits, isAllowed, signal);
  } catch (error) {
    return signal.aborted ? passing('call_timeout') : failure(error);
  }
}

const refused = (error: string): Attempt => ({ error, retry: false, status: null, body: null });
const passing = (error: string): Attempt => ({ error, retry: true, status: null, body: null });

function failure(error: unknown): Attempt {
  if (error instanceof AddressRefused) return refused('call_address_refused');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // What Node itself will not put on the wire.
  if (code.startsWith('ERR_INVALID') || code === 'ERR_UNESCAPED_CHARACTERS' || code === 'ERR_HTTP_INVALID_HEADER_VALUE')
    return refused('call_invalid');
  return passing('call_unreachable');
}

function send(
  url: URL,
  request: CallRequest,
  { resolve: by, mostBytes = defaultMostBytes }: CallLimits,
  isAllowed: boolean,
  signal: AbortSignal,
): Promise<Attempt> {
  const options: http.RequestOptions = {
    method: request.method,
    headers: { ...request.headers },
    // A connection of its own: a kept one was looked up for somebody else.
    agent: false,
    signal,
    ...(isAllowed ? {} : { lookup: guardedLookup(by) }),
  };
  return new Promise((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? https : http).request(url, options, (response) => {
      read(response, mostBytes).then((text) => resolve(attemptOf(response, text)), reject);
    });
    sent.on('error', reject);
    sent.end(request.body ?? undefined);
  });
}

/** Null: there was more than may be read. */
async function read(response: http.IncomingMessage, mostBytes: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > mostBytes) {
      response.destroy();
      return null;
    }
    parts.push(part);
  }
  if (!response.complete) throw new Error('the answer broke off');
  return Buffer.concat(parts).toString('utf8');
}

function attemptOf({ statusCode = 0, headers }: http.IncomingMessage, text: string | null): Attempt {
  const body = text === null ? null : bodyOf(text);
  const base = { status: statusCode, body };
  if (statusCode >= 200 && statusCode < 300)
    return text === null ? { ...base, error: 'call_too_large', retry: false } : { ...base, error: null, retry: false };
  if (statusCode >= 300 && statusCode < 400) return { ...base, error: 'call_redirected', retry: false };
  const retry = statusCode >= 500 || statusCode === 429 || statusCode === 408 || statusCode === 425;
  const retryAfter = retry ? waitAsked(headers['retry-after']) : null;
  return { ...base, error: 'call_status', retry, ...(retryAfter === null ? {} : { retryAfter }) };
}

function bodyOf(text: string): Json {
  try {
    return storablePart(JSON.parse(text) as Json); // what JSON.parse makes is JSON
  } catch {
    return storablePart(text);
  }
}

/** In seconds or as a date. */
function waitAsked(header: string | undefined): number | null {
  if (header === undefined) return null;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
