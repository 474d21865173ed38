import { paletteNames } from './palette-names.ts';

/** How much of the canvas lies under the palette; as wide as palette.module.css and the longer words of English make it. */
export function paletteRoom(canvasWidth: number, readOnly: boolean): number {
  if (readOnly) return 0;
  if (canvasWidth <= 540 || !paletteNames.getState().on) return 56;
  return canvasWidth > 760 ? 192 : 184;
}
