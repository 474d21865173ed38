/** How much of the canvas lies under the palette; as wide as palette.module.css and the longer words of English make it. */
export const paletteRoom = (canvasWidth: number, readOnly: boolean): number =>
  readOnly ? 0 : canvasWidth > 760 ? 192 : 56;
