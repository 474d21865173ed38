import type { ComponentType } from 'react';
import { withWords } from '../i18n/with-words.ts';
import { fetchedLater, useRest } from './rest.ts';
import { useFetched } from './use-fetched.ts';

/**
 * A part of a page that nobody opens, and that the page can be shown without: it comes once the page has shown itself.
 * Where it cannot be fetched, the page goes on without it.
 * @example const Toasts = laterPart(() => import('./toasts.tsx').then((module) => module.Toasts));
 */
export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const fetched = fetchedLater(() => withWords(load()));
  return function Later(props: Props) {
    const begun = useRest((state) => state.begun);
    const Component = useFetched(fetched, begun);
    return Component && <Component {...props} />;
  };
}
