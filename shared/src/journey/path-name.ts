import { z } from 'zod';
import { boundedRecord } from '../bounded-record.ts';

/** A property or path as settings name it: `cart_id`, `products.brand`, `trigger.cart_id`. */
export const pathName = z.string().min(1).max(200);

/** Property of the event -> path it must equal. */
export const matchSchema = boundedRecord(pathName, pathName, 20);
