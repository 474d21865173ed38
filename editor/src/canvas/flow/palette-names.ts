import { createStore } from 'zustand/vanilla';

const storageKey = 'olle.palette-names';

/** Whether the palette says the names of the steps beside their icons: as somebody has left it, on every drawing. */
export const paletteNames = createStore<{ readonly on: boolean }>()(() => ({ on: kept() }));

export function switchPaletteNames(): void {
  const on = !paletteNames.getState().on;
  paletteNames.setState({ on });
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Without storage it is forgotten with the page.
  }
}

function kept(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}
