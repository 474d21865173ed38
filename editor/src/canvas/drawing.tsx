import { useDrawing } from './commands/use-drawing.ts';
import { Canvas } from './flow/canvas.tsx';
import { Outline } from './outline/outline.tsx';

/** The journey as cards and lines, or as a tree in words. */
export function Drawing() {
  const [drawing] = useDrawing();
  return drawing === 'canvas' ? <Canvas /> : <Outline />;
}
