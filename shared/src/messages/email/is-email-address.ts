import { z } from 'zod';

const address = z.email().max(320);

/** One that mail can go to, as far as its shape says. */
export const isEmailAddress = (text: string): boolean => address.safeParse(text).success;
