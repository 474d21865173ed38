import { useMessages } from '../i18n/use-messages.ts';

/** What the server stores where a program, not a person, called with the admin key. */
const byKey = 'admin key';

/** Who did something, as people are told it. */
export function useActorName(): (actor: string) => string {
  const t = useMessages('components');
  return (actor) => (actor === byKey ? t.adminKey : actor);
}
