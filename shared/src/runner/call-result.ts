import type { Json } from '../json.ts';

/** What came back from a call, or why nothing did. */
export interface CallResult {
  /** Null: it was answered with a 2xx. Else a code of the catalogue. */
  readonly error: string | null;
  /** HTTP status of the last answer; null: there was none. */
  readonly status: number | null;
  /** JSON when it was JSON, else the text. */
  readonly body: Json;
  readonly attempts: number;
}
