import { createHash } from 'node:crypto';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { jsonSchema } from '@olle/shared/json';
import { canonicalJson } from '../http/canonical-json.ts';

/** Of what a document means: positions and notes on the canvas are no part of it. */
export function checksumOf({ layout: _layout, notes: _notes, ...meaning }: JourneyDocument): string {
  return createHash('sha256')
    .update(canonicalJson(jsonSchema.parse(meaning)))
    .digest('hex');
}
