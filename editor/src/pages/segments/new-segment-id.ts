/** The address of a segment that nobody saved yet: no id of ours looks like it. */
export const newSegmentId = 'new';
