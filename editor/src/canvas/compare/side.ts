import { z } from 'zod';

/** What can be compared: a version, or the draft. */
export type Side = number | 'draft';

/** Of the address bar. */
export const sideSchema = z.union([z.literal('draft'), z.coerce.number().int().min(1)]);

/** As a list to choose from has it. */
export const sideOf = (value: string): Side => (value === 'draft' ? 'draft' : Number(value));
