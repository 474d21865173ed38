/**
 * Of a way that somebody went and that the drawing has no more, the output that its line begins at: `next~w1`. Ids of
 * outputs have no `~`, and the end in it lets one of the drawing's own begin at the same place.
 */
export const goneOutput = (output: string, to: string): string => `${output}~${to}`;

export const isGone = (output: string): boolean => output.indexOf('~') > 0;

/** The one that the step really has; any other stays. */
export const outputThen = (output: string): string => (isGone(output) ? (output.split('~')[0] ?? output) : output);
