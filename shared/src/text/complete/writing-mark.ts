/** Stands in the text where somebody is writing, so that the place can be found in what was read: a word that nobody writes. */
export const writingMark = 'ollewriteshere';
