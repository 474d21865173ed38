import type { JsonObject } from '../json.ts';

/** Why something was decided: a code of the catalogue (i18n/reasons) and the facts that its sentence names. */
export interface Reason {
  readonly code: string;
  readonly facts: JsonObject;
}

export const reason = (code: string, facts: JsonObject = {}): Reason => ({ code, facts });
