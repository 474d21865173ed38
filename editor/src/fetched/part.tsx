import { type ComponentType, type ReactNode, Suspense, use, useState } from 'react';
import { withWords } from '../i18n/with-words.ts';
import { fetchedLater } from './rest.ts';

/**
 * A part of a page that is fetched later (`fetchedLater`). Once it is here it is drawn at once, in the same breath as what
 * opens it; until then `waiting` stands in its place. Where it cannot be fetched, the page says so (`ErrorPage`), and it is
 * asked for again when it is opened next.
 * @example const StopDialog = part(() => import('./stop-dialog.tsx').then((module) => module.StopDialog));
 */
export function part<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  const fetched = fetchedLater(() => withWords(load()));
  function Fetched({ coming, props }: { readonly coming: Promise<ComponentType<Props>>; readonly props: Props }) {
    const Component = fetched.here() ?? use(coming);
    return <Component {...props} />;
  }
  return function Part(props: Props) {
    // One try for each time that it is opened: a new one in every drawing would fail for ever.
    const [coming] = useState(fetched.fetch);
    return (
      <Suspense fallback={waiting}>
        <Fetched coming={coming} props={props} />
      </Suspense>
    );
  };
}
