import type { Language } from '../i18n/language.ts';
import type { JsonObject } from '../json.ts';

/**
 * What a step will say of itself where it did not happen yet: code of a reason -> its sentence in the future. A code that
 * is not here reads the same before and after.
 */
export type ToCome = Readonly<Record<Language, Readonly<Record<string, (facts: JsonObject) => string>>>>;
