import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useSession } from '../../api/session.ts';
import { phone } from '../../commands/phone.ts';
import type { Drawing } from './canvas-scope.ts';

/** How this person looks at journeys: as they chose on this machine; before that, phones begin with the outline. */
export function useDrawing(): readonly [Drawing, (drawing: Drawing) => void] {
  const name = useSession().data?.actor.name ?? '';
  const small = useMediaQuery(phone, undefined, { getInitialValueInEffect: false });
  const [chosen, choose] = useLocalStorage<Drawing | null>({
    key: `olle.drawing.${name}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  return [chosen ?? (small ? 'outline' : 'canvas'), choose];
}
