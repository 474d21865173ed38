import type { Target } from './targets.ts';

/** Whether a control of that name on this page is the one that is meant: another journey has controls of the same names. */
export const isHere = ({ page }: Pick<Target, 'page'>, path: string, journeyId: string | null): boolean =>
  page !== 'journey' || (journeyId !== null && path === `/journeys/${journeyId}`);
