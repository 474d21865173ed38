import type { JourneyDocument } from '@olle/shared/journey/document';
import { sameDocument } from './same-document.ts';

/** Whether publishing the one after the other would change nothing: positions and notes are no part of a version. */
export const sameMeaning = (one: JourneyDocument, other: JourneyDocument): boolean =>
  sameDocument(meaningOf(one), meaningOf(other));

const meaningOf = ({ layout: _layout, notes: _notes, ...meaning }: JourneyDocument): JourneyDocument => meaning;
