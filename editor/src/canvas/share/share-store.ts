import { create } from 'zustand';
import type { PictureKind } from './picture-of.ts';

/** A picture that was asked for and is being made. */
export const usePictures = create<{ readonly wanted: PictureKind | 'print' | null }>(() => ({ wanted: null }));

export const askForPicture = (wanted: PictureKind | 'print'): void => usePictures.setState({ wanted });
