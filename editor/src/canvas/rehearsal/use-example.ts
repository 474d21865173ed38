import type { JsonObject } from '@olle/shared/json';
import { exampleProperties } from '@olle/shared/simulate/example-properties';
import { useCallback } from 'react';
import { usePropertiesOf } from '../../conditions/use-names.ts';
import { useLanguage } from '../../i18n/language-store.ts';

/** What an event of a name might say: all that the shop sends with it, as far as that is known by now. */
export function useExample(): (event: string) => JsonObject {
  const language = useLanguage((state) => state.language);
  const propertiesOf = usePropertiesOf();
  return useCallback((event) => exampleProperties(event, propertiesOf(event), language), [propertiesOf, language]);
}
