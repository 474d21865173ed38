import { type ComponentType, type ReactNode, Suspense, use } from 'react';
import { withWords } from '../i18n/with-words.ts';
import { fetchedLater } from './rest.ts';

/**
 * A part of a page that is fetched later (`fetchedLater`). Once it is here it is drawn at once, in the same breath as what
 * opens it; until then `waiting` stands in its place. Where it cannot be fetched, the page says so (`ErrorPage`).
 * @example const StopDialog = part(() => import('./stop-dialog.tsx').then((module) => module.StopDialog));
 */
export function part<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  const fetched = fetchedLater(() => withWords(load()));
  function Fetched(props: Props) {
    const Component = fetched.here() ?? use(fetched.fetch());
    return <Component {...props} />;
  }
  return function Part(props: Props) {
    return (
      <Suspense fallback={waiting}>
        <Fetched {...props} />
      </Suspense>
    );
  };
}
