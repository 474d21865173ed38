import { part } from '../fetched/part.tsx';
import { useDrawing } from './commands/use-drawing.ts';
import { Canvas } from './flow/canvas.tsx';

const Outline = part(() => import('./outline/outline.tsx').then((module) => module.Outline));

/** The journey as cards and lines, or as a tree in words. */
export function Drawing() {
  const [drawing] = useDrawing();
  return drawing === 'canvas' ? <Canvas /> : <Outline />;
}
