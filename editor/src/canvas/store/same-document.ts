import { sameJson } from '@olle/shared/conditions/same-json';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Json } from '@olle/shared/json';

export const sameDocument = (a: JourneyDocument, b: JourneyDocument): boolean => sameJson(asJson(a), asJson(b));

/** What the document's schema let in is JSON, whatever its type is called. */
const asJson = (document: JourneyDocument): Json => document as unknown as Json;
