import type { Place } from '@olle/shared/journey/operations/place';
import { create } from 'zustand';

/** A menu of commands for what is chosen, open at a point of the screen. */
export interface ContextMenu {
  readonly screen: Place;
}

export const useContextMenu = create<{ readonly menu: ContextMenu | null }>(() => ({ menu: null }));

export const openContextMenu = (menu: ContextMenu | null): void => useContextMenu.setState({ menu });
