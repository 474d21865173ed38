import type { EntryReason } from '@olle/shared/i18n/entry-reasons';
import type { JsonObject } from '@olle/shared/json';
import type { Reason } from '@olle/shared/runner/reason';

/** A reason of which the catalogue has a sentence. */
export const because = (code: EntryReason, facts: JsonObject = {}): Reason => ({ code, facts });
