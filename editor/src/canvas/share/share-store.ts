import { create } from 'zustand';
import type { PictureKind } from './picture-of.ts';

interface Pictures {
  /** Somebody is there who makes them. */
  readonly open: boolean;
  /** What was asked for and is being made. */
  readonly wanted: PictureKind | 'print' | null;
}

export const usePictures = create<Pictures>(() => ({ open: false, wanted: null }));

export const askForPicture = (wanted: PictureKind | 'print'): void => usePictures.setState({ wanted });
