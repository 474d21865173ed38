import type { MadeUp } from './made-up.ts';

/** What the rehearsal of one customer begins with, made up or not. */
export interface OneCustomerProps {
  readonly journeyId: string;
  readonly value: MadeUp;
  readonly onChange: (value: MadeUp) => void;
}
