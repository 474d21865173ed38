/** Whether the person asked for no motion. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How long the view takes to get somewhere, in ms. */
export const motionMs = (): number => (isStill() ? 0 : 150);
