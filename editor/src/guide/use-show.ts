import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useOpenEditor } from '../canvas/store/open-editor.ts';
import { readable } from './readable.ts';
import type { Target } from './targets.ts';

/** A page may have to be fetched first; then what is chosen has to be drawn. */
const patience = { page: 8_000, control: 3_000 };
const every = 60;

/** Goes to the page of a control, opens what holds it, and sets the focus on it. */
export function useShow(journeyId: string | null): (target: Target) => void {
  const navigate = useNavigate();
  const last = useRef(0);
  return (target) => {
    const own = ++last.current;
    const begun = Date.now();
    let opened = 0;
    const look = (): void => {
      // Whoever asks again has asked for something else.
      if (own !== last.current || Date.now() - begun > patience.page) return;
      if (opened === 0 && open(target, journeyId)) opened = Date.now();
      else if (opened > 0) {
        const late = Date.now() - opened > patience.control;
        const found = target.find() ?? (late ? target.near?.() : null);
        if (found) {
          focusOn(found);
          return;
        }
      }
      setTimeout(look, every);
    };
    if (target.page === 'journeys') void navigate({ to: '/journeys' });
    else if (target.page === 'inbox') void navigate({ to: '/inbox', search: { mail: target.pathId } });
    else if (target.page === 'customer') {
      const userId = target.pathId ?? '';
      if (!isCustomer(userId)) void navigate({ to: '/customers/$userId', params: { userId } });
    } else if (journeyId !== null && !isOpen(journeyId))
      void navigate({ to: '/journeys/$journeyId', params: { journeyId } });
    look();
  };
}

const isOpen = (journeyId: string): boolean =>
  useOpenEditor.getState().store?.getState().journeyId === journeyId && window.location.pathname.endsWith(journeyId);

const isCustomer = (pathId: string): boolean => readable(window.location.pathname) === `/customers/${pathId}`;

/** Chooses the card, once the page and its drawing are there. */
function open({ page, pathId = '', card }: Target, journeyId: string | null): boolean {
  if (page === 'journeys') return window.location.pathname === '/journeys';
  if (page === 'inbox') return window.location.pathname === '/inbox';
  if (page === 'customer') return isCustomer(pathId);
  const state = useOpenEditor.getState().store?.getState();
  if (!state || state.journeyId !== journeyId) return false;
  if (card === undefined) return true;
  if (state.rehearsing) state.setRehearsing(null);
  state.select({ nodes: [card], edge: null });
  return true;
}

function focusOn(element: HTMLElement): void {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  element.focus();
  if (document.activeElement === element || element.role === 'option') return;
  // A panel takes the focus only when it is told to.
  element.tabIndex = -1;
  element.focus();
}
