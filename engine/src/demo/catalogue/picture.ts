import { motifs } from './motifs.ts';
import type { Product } from './product.ts';

/** The product's picture, drawn here: no address outside is needed for it, and no rights. */
export function picture({ picture: { motif, ground, main, accent } }: Product): string {
  const drawing = motifs[motif]({ main, accent }).replaceAll(/\s*\n\s*/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400"><rect width="400" height="400" fill="${ground}"/>${drawing}</svg>`;
}
