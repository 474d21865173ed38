import type { Json } from '../json.ts';
import type { CallResult } from '../runner/call-result.ts';
import type { CallDraft } from '../runner/change.ts';

/** What a webhook is answered with in a rehearsal. */
export interface DeclaredResponse {
  readonly status: number;
  readonly body?: Json | undefined;
}

/** Nobody is called in a rehearsal: every call is answered with what was declared for its node, else 200 and `{}`. */
export class VirtualCalls {
  readonly #declared: Readonly<Record<string, DeclaredResponse>>;
  readonly #results = new Map<string, CallResult>();

  constructor(declared: Readonly<Record<string, DeclaredResponse>> = {}) {
    this.#declared = declared;
  }

  answer({ id, nodeId }: CallDraft): void {
    const { status, body = {} } = this.#declared[nodeId] ?? { status: 200 };
    const error = status >= 200 && status < 300 ? null : 'call_status';
    this.#results.set(id, { error, status, body, attempts: 1 });
  }

  result(callId: string): CallResult | null {
    return this.#results.get(callId) ?? null;
  }
}
