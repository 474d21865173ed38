/** What a card dragged from the palette is called in the clipboard of the drag. */
export const dragType = 'application/x-olle-step';
