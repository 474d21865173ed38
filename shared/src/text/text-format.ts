/** How a journey is written down: for people with room for comments, or as the API takes it. */
export const textFormats = ['yaml', 'json'] as const;
export type TextFormat = (typeof textFormats)[number];

/** Characters; twice what the API takes as one document, so that spaces and comments have room. */
export const longestText = 2_000_000;

/** Of one name for another value: what would unfold to more is refused before it does. */
export const mostAliases = 100;
