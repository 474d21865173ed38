import type { JourneyDocument } from '@olle/shared/journey/document';
import type { History } from '@olle/shared/journey/operations/history';
import { packHistory, unpackHistory } from './kept-history.ts';

const keyOf = (journeyId: string): string => `olle.history.${journeyId}`;

/** What can be undone stays with this tab of the browser, and survives loading the page anew. */
export function keepHistory(journeyId: string, history: History, revision: number, sent: JourneyDocument | null): void {
  try {
    sessionStorage.setItem(keyOf(journeyId), packHistory(history, revision, sent));
  } catch {
    // No room, or not allowed: a page that is loaded anew then begins its history anew.
    forgetHistory(journeyId);
  }
}

export function historyKeptFor(journeyId: string, draft: JourneyDocument, revision: number): History | null {
  try {
    return unpackHistory(sessionStorage.getItem(keyOf(journeyId)) ?? '', draft, revision);
  } catch {
    return null;
  }
}

function forgetHistory(journeyId: string): void {
  try {
    sessionStorage.removeItem(keyOf(journeyId));
  } catch {
    // There is nothing to forget where nothing may be kept.
  }
}
