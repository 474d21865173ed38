/** Facts that no shop sends: what the product itself finds out about a customer, routed like any other. */
export const ownFacts = {
  segmentEntered: '$segment_entered',
  segmentLeft: '$segment_left',
  /** The day, and the time of day, that a journey's trigger names in an attribute has come. */
  dateReached: '$date_reached',
} as const;

const names: ReadonlySet<string> = new Set(Object.values(ownFacts));

/** A shop that sent one would bring customers into journeys that they do not belong to. */
export const isOwnFact = (name: string): boolean => names.has(name);
