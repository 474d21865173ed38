import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Why a call is not taken in; every other trouble is an item's, and its batch is. */
const refusals = {
  invalid_request: [400, 'The body is not JSON.'],
  unauthorized: [401, 'The write key is missing or unknown.'],
  write_key_not_found: [404, 'No workspace has this write key.'],
  not_found: [404, 'There is no such call.'],
  method_not_allowed: [405, 'Calls are made by POST.'],
  payload_too_large: [413, 'The limits are 32 KB a call, 500 KB a batch, 10 MB inflated.'],
  rate_limited: [429, 'More is coming in than can be written. Come again later.'],
  internal_error: [500, 'Something went wrong on our side.'],
  unavailable: [503, 'The database cannot be reached. Come again later.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;

export type RefusalCode = keyof typeof refusals;

/** Seconds: transactions take milliseconds, a database that starts takes a few seconds. */
const RETRY_AFTER: Readonly<Partial<Record<RefusalCode, string>>> = { rate_limited: '2', unavailable: '5' };

/** Answers a call with the one shape of all errors. */
export class Refusal extends HTTPException {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    const [status, message] = refusals[code];
    super(status, { message });
    this.code = code;
  }

  override getResponse(): Response {
    const retryAfter = RETRY_AFTER[this.code];
    return Response.json(
      { error: { code: this.code, message: this.message, details: [] } },
      { status: this.status, headers: retryAfter ? { 'Retry-After': retryAfter } : {} },
    );
  }
}
