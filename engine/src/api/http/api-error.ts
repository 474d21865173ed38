import { type ErrorCode, errors } from '@olle/shared/api/errors';

/** A refusal: thrown anywhere in a handler, answered by the one place that knows the envelope. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly code: ErrorCode;
  readonly details: readonly unknown[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, details: readonly unknown[] = [], headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
    this.headers = headers;
  }

  get status(): number {
    return errors[this.code].status;
  }
}
