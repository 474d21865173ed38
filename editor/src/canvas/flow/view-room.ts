interface Size {
  readonly width: number;
  readonly height: number;
}

/** A canvas as React Flow's store knows it. */
export interface CanvasSize extends Size {
  readonly domNode?: HTMLElement | null;
}

/** How large a canvas is, and what of it lies under what floats over it, in pixels. */
export interface ViewRoom extends Size {
  /** Under the palette. */
  readonly left: number;
  /** Under the tools. */
  readonly bottom: number;
  /** Under the small map, in the upper right corner; 0: there is none. */
  readonly corner: Size;
}

/** Measured each time: how wide the palette is, and how many lines the tools have, is up to words, fonts and screens. */
export function viewRoom({ width, height, domNode }: CanvasSize): ViewRoom {
  const canvas = domNode?.getBoundingClientRect();
  const over = (place: string): DOMRect | null => {
    const box = domNode?.querySelector(`.react-flow__panel${place}`)?.getBoundingClientRect();
    return box && box.width > 0 ? box : null;
  };
  const [palette, tools, map] = [over('.top.left'), over('.bottom.center'), over('.top.right')];
  return {
    ...{ width, height },
    left: canvas && palette ? palette.right - canvas.left : 0,
    bottom: canvas && tools ? canvas.bottom - tools.top : 0,
    corner:
      canvas && map ? { width: canvas.right - map.left, height: map.bottom - canvas.top } : { width: 0, height: 0 },
  };
}
