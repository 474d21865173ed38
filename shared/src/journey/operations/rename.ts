import type { JourneyDocument } from '../document.ts';

export interface Rename {
  readonly type: 'rename';
  readonly name: string;
}

export const rename = (document: JourneyDocument, { name }: Rename): JourneyDocument =>
  name === document.name ? document : { ...document, name: name.slice(0, 200) };
