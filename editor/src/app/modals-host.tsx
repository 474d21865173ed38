import { ModalsProvider } from '@mantine/modals';
import { useEffect } from 'react';
import { modalsAreHere } from '../components/modals.ts';

/** Where `modals` shows its dialogs. */
export function ModalsHost() {
  return (
    <ModalsProvider>
      <Here />
    </ModalsProvider>
  );
}

/** Its effect comes before that by which the host begins to listen: what has waited is opened a moment later. */
function Here() {
  useEffect(() => queueMicrotask(modalsAreHere), []);
  return null;
}
