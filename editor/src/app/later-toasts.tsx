import { fetchedLater, useRest } from '../fetched/rest.ts';
import { useFetched } from '../fetched/use-fetched.ts';

const toasts = fetchedLater(() => import('./toasts.tsx').then((module) => module.Toasts));

/** The toasts, once the page has shown itself: what was said before is shown when they are here. */
export function LaterToasts() {
  const begun = useRest((state) => state.begun);
  const Toasts = useFetched(toasts, begun);
  return Toasts && <Toasts />;
}
