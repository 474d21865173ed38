import { z } from 'zod';
import { type Condition, conditionSchema } from '../conditions/condition.ts';
import { documentSchema, type JourneyDocument } from '../journey/document.ts';
import { jsonObjectSchema, jsonSchema } from '../json.ts';
import type { ErrorCode } from './errors.ts';

/** An id of ours in a path; whatever is no UUID is an unknown id. */
export const idOf = (unknown: ErrorCode) => z.uuid(unknown);

export const instant = z.iso.datetime();
export const count = z.int().min(0);

const [earliest, latest] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9000-01-01T00:00:00Z')];
/** Postgres knows no year 0, and of years with five digits JSON no instants; rehearsals run on for a year. */
const inRange = (text: string): boolean => Date.parse(text) >= earliest && Date.parse(text) < latest;
/** An instant from outside, at any offset. */
export const givenInstant = z.iso.datetime({ offset: true }).refine(inRange, 'out_of_range');
/** An instant that we wrote ourselves, and that may have been touched since. */
export const writtenInstant = instant.refine(inRange, 'out_of_range');

/** As far as Postgres' integer goes. */
export const versionSchema = z.int().min(1).max(2_147_483_647);
/** The same in a query string. */
export const versionQuery = z.coerce.number().pipe(versionSchema);

/** A name that people give to a thing. */
export const nameSchema = z.string().trim().min(1).max(200);

/** Schemas that the OpenAPI document names once and refers to. */
export const namedSchemas = {
  Json: jsonSchema,
  JsonObject: jsonObjectSchema,
  Condition: conditionSchema,
  JourneyDocument: documentSchema,
};

const given = (value: unknown): boolean => value !== undefined;

/** Read by `parseDocument`, which says where each fault is. */
export const documentInput = z.custom<unknown>(given, 'required');
/** Read by `parseCondition`, likewise. */
export const conditionInput = z.custom<unknown>(given, 'required');
/** In an answer, what was parsed when it came in. */
export const documentAnswer = z.custom<JourneyDocument>(given);
export const conditionAnswer = z.custom<Condition>(given);

/** What the OpenAPI document shows for a schema that only passes something on. */
export const standsFor = z.registry<{ id: string }>();
standsFor.add(documentInput, { id: 'JourneyDocument' });
standsFor.add(documentAnswer, { id: 'JourneyDocument' });
standsFor.add(conditionInput, { id: 'Condition' });
standsFor.add(conditionAnswer, { id: 'Condition' });
