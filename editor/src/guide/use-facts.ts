import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { countProblems } from '../canvas/store/problem-tone.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { type Facts, isSent } from './facts.ts';
import { guide, useGuide } from './guide-store.ts';
import { readable } from './readable.ts';
import { useAsked } from './use-asked.ts';
import { useFirstJourney } from './use-first-journey.ts';
import { useFollowCustomer } from './use-follow-customer.ts';
import { useWords } from './use-words.ts';

/** How things stand, the same object for as long as nothing changes; null until all of it was looked up once. */
export function useFacts(): Facts | null {
  const { rehearsed, reviewed, read, why } = useGuide();
  const { names } = useWords();
  const { journey, editor, isPending } = useFirstJourney();
  const published = journey?.live != null;
  const followed = useFollowCustomer(journey?.id ?? null, published);
  const { run, member, message, mailId, other } = followed;
  useSeen(isSent(message) ? message : null, mailId, followed.newestMailId);
  const document = editor?.history.present ?? journey?.draft.document ?? null;
  const { noName } = useMessages('canvas');
  const named = !['', noName].includes((document?.name ?? '').trim());
  const readOnly = editor?.readOnly ?? false;
  const problems = editor?.problems ?? none;
  const tried = editor?.tried ?? false;
  const rehearsing = editor?.rehearsing === 'one';
  const status = journey?.status ?? null;
  const begunAt = journey?.createdAt ?? null;
  const asked = useAsked(editor !== null && status !== 'active', names);
  const facts = useMemo(
    () => ({
      document,
      named,
      readOnly,
      problems: countProblems(problems, tried),
      errors: problems.filter(({ severity }) => severity === 'error').length,
      rehearsing,
      rehearsed,
      reviewed,
      asked,
      published,
      status,
      run,
      member,
      message,
      mailId,
      other,
      read,
      why,
      begunAt,
    }),
    [
      document,
      named,
      readOnly,
      problems,
      tried,
      rehearsing,
      rehearsed,
      reviewed,
      asked,
      published,
      status,
      run,
      member,
      message,
      mailId,
      other,
      read,
      why,
      begunAt,
    ],
  );
  const known = useRef<Facts | null>(null);
  // While something more is looked up for the first time, things stand as they stood.
  if (!isPending && !followed.isPending) known.current = facts;
  return known.current;
}

const none: readonly never[] = [];

/** The mail was read, and the way of its run looked at, when their pages were open. */
function useSeen(message: Facts['message'], mailId: string | null, newestMailId: string | null): void {
  const { pathname, search } = useLocation();
  const at = readable(pathname);
  // Among the mails of one address, another one may be the newest.
  const shownMailId = search.mail ?? (search.to ? null : newestMailId);
  const inInbox = at === '/inbox' && mailId !== null && shownMailId === mailId;
  const inMessages = at === '/messages' && search.message === message?.id;
  const isRead = message !== null && (inInbox || inMessages);
  const isReason = message !== null && at === `/runs/${message.runId}`;
  useEffect(() => {
    if (isRead) guide.note({ read: true });
  }, [isRead]);
  useEffect(() => {
    if (isReason) guide.note({ why: true });
  }, [isReason]);
}
