import { type Json, jsonSchema } from '@olle/shared/json';

/** What is typed: an object or a list is JSON, anything else a text, nothing is no body. */
export function bodyOf(text: string): Json | undefined {
  if (text.trim() === '') return undefined;
  try {
    const parsed = jsonSchema.parse(JSON.parse(text));
    return typeof parsed === 'object' && parsed !== null ? parsed : text;
  } catch {
    return text;
  }
}

/** Begins like JSON and is none: it is sent as the text that it is, which is seldom meant. */
export const isBrokenJson = (text: string): boolean =>
  /^\s*[{[]/.test(text) && !/^\s*\{[{%]/.test(text) && typeof bodyOf(text) === 'string';

export const textOfBody = (body: Json | undefined): string =>
  body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body, null, 2);
