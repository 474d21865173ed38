import { actorName } from '@olle/shared/i18n/actor-name';
import { useLanguage } from '../i18n/language-store.ts';

/** Who did something, as people are told it. */
export function useActorName(): (actor: string) => string {
  const language = useLanguage((state) => state.language);
  return (actor) => actorName(actor, language);
}
