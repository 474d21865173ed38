import { triggerId } from '@olle/shared/journey/document';

/**
 * The tab key comes to where people come in and to what is chosen; arrow keys lead to everything else. React Flow's own
 * English descriptions of nodes and edges are left out.
 */
const tabbable = (reached: boolean) => ({ tabIndex: reached ? 0 : -1, 'aria-roledescription': undefined });

/** A card is called by its words and its problems. */
export const cardAttributes = (id: string, selected: boolean) => ({
  ...tabbable(selected || id === triggerId),
  'aria-labelledby': `card-${id} card-${id}-problem`,
});

export const lineAttributes = (selected: boolean) => tabbable(selected);
