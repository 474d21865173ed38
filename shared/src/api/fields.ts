import { z } from 'zod';
import { type Condition, conditionSchema } from '../conditions/condition.ts';
import { documentSchema, type JourneyDocument } from '../journey/document.ts';
import { jsonObjectSchema, jsonSchema } from '../json.ts';
import type { ErrorCode } from './errors.ts';

/** An id of ours in a path; whatever is no UUID is an unknown id. */
export const idOf = (unknown: ErrorCode) => z.uuid(unknown);

export const instant = z.iso.datetime();
export const count = z.int().min(0);

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
