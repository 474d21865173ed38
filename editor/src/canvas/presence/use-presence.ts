import { type PresenceAnswer, presenceAnswer } from '@olle/shared/api/presence';
import { useEffect } from 'react';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { whileSeen } from '../../api/while-seen.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { thisTab } from './tab.ts';

/** The server forgets a page that it has not heard of for 75 seconds. */
const beatMs = 20_000;

/** Says that this page has the draft open and what is chosen in it, and hears who else has. */
export function usePresence(): void {
  const store = useEditorStore();
  useEffect(() => {
    const { journeyId } = store.getState();
    const path = `${journeyPath(journeyId)}/presence`;
    const tab = thisTab();
    let gone = false;
    const take = (answer: unknown): void => {
      const parsed = presenceAnswer.safeParse(answer);
      if (parsed.success && !gone) store.getState().setPresence(parsed.data);
    };
    let before = tab.replaces ? { replaces: tab.replaces, reloaded: tab.reloaded } : undefined;
    const say = (): Promise<void> => {
      const [nodeId = null] = store.getState().selection.nodes;
      const said = api.post<PresenceAnswer>(path, { tab: tab.id, nodeId, ...before });
      before = undefined;
      // Without an answer the draft can be edited all the same: its revision keeps it from being overwritten.
      return said.then(take, () => undefined);
    };
    const listen = (): EventSource => {
      const stream = new EventSource(`${path}/live?tab=${tab.id}`);
      // Where the line broke, the server took the page for gone.
      let broken = false;
      stream.addEventListener('error', () => {
        broken = true;
      });
      stream.addEventListener('open', () => {
        if (broken) void say();
        broken = false;
      });
      stream.addEventListener('presence', ({ data }) => {
        try {
          take(JSON.parse(String(data)));
        } catch {
          // A torn line is followed by a whole one.
        }
      });
      return stream;
    };
    let soon: ReturnType<typeof setTimeout> | undefined;
    const sayIn = (ms: number): void => {
      clearTimeout(soon);
      soon = setTimeout(() => void say(), ms);
    };
    const stopListening = whileSeen(() => {
      let stream: EventSource | null = null;
      let unseen = false;
      void say().finally(() => {
        if (!unseen) stream = listen();
      });
      return () => {
        unseen = true;
        stream?.close();
        // The server takes the end of the stream for the end of the page.
        if (!gone) sayIn(1_000);
      };
    });
    if (document.visibilityState === 'hidden') void say();
    const beat = setInterval(() => void say(), beatMs);
    const unsubscribe = store.subscribe((now, before) => {
      const moved = now.selection.nodes[0] !== before.selection.nodes[0];
      const missing = now.presence !== before.presence && !isSettled(now.presence, tab.id);
      if (!moved && !missing) return;
      sayIn(150);
    });
    // Of a page that goes, an ordinary call may not leave any more.
    const leave = (): void => {
      const body = JSON.stringify({ tab: tab.id });
      const headers = { 'Content-Type': 'application/json' };
      void fetch(`${path}/leave`, { method: 'POST', body, headers, keepalive: true }).catch(() => undefined);
    };
    const back = ({ persisted }: PageTransitionEvent): void => void (persisted && say());
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', back);
    return () => {
      gone = true;
      clearInterval(beat);
      clearTimeout(soon);
      unsubscribe();
      stopListening();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', back);
      leave();
    };
  }, [store]);
}

/** This page is known, and somebody edits; else it says again that it is here. */
const isSettled = (presence: PresenceAnswer | null, tab: string): boolean =>
  presence === null ||
  (presence.people.some((person) => person.tab === tab) &&
    presence.people.some(({ editingSince }) => editingSince !== null));
