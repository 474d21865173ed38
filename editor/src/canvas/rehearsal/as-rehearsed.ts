import type { Reason } from '@olle/shared/runner/reason';

/** What is handed over when customers are carried, and here only said. */
const codes: Readonly<Record<string, string>> = {
  message_queued: 'message_rehearsed',
  message_awaited: 'message_rehearsed_awaited',
};

/** The reasons of a rehearsal: nobody shall take its messages for sent ones. */
export const asRehearsed = <S extends { readonly reason: Reason }>(steps: readonly S[]): readonly S[] =>
  steps.map((step) => ({ ...step, reason: { ...step.reason, code: codes[step.reason.code] ?? step.reason.code } }));
