import type { Language } from '@olle/shared/i18n/language';
import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { validate } from '@olle/shared/journey/validate';
import { messagesOf } from '../../i18n/messages.ts';
import { mergeProblems } from './merge-problems.ts';
import type { ShownProblem } from './shown-problem.ts';
import { notUnderstood, type Unread } from './unread.ts';

/** All that is wrong with a draft, as far as anybody knows, and what its fields did not understand. */
export function problemsOf(
  document: JourneyDocument,
  server: readonly ShownProblem[],
  unread: readonly Unread[],
  language: Language,
): readonly ShownProblem[] {
  const there = new Set<string | null>([null, triggerId, ...document.nodes.map(({ id }) => id)]);
  const typed = unread.flatMap(({ nodeId, field, typed }): ShownProblem[] => {
    if (!there.has(nodeId)) return [];
    // These words came with the field that it was typed into.
    const message = messagesOf('conditions', language).notUnderstood(typed);
    return [{ nodeId, field, code: notUnderstood, message, severity: 'warning' }];
  });
  return [...mergeProblems(validate(document), server), ...typed];
}
