import { Loader } from '@mantine/core';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useToast } from '../../components/use-toast.ts';
import { part } from '../../fetched/part.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { fileNameOf, saveFile } from './save-file.ts';
import classes from './share.module.css';
import { usePictures } from './share-store.ts';

const PictureStage = part(() => import('./picture-stage.tsx').then((module) => module.PictureStage));

/** Makes the pictures that are asked for, one at a time, and hands them over as files or to the printer. */
export function PictureDesk() {
  const t = useMessages('canvas').share;
  const toast = useToast();
  const wanted = usePictures((state) => state.wanted);
  const name = useEditor((state) => documentOf(state).name) || t.untitled;
  useEffect(() => {
    usePictures.setState({ open: true });
    return () => usePictures.setState({ open: false, wanted: null });
  }, []);
  if (wanted === null) return null;
  const make = async (element: HTMLElement): Promise<void> => {
    try {
      // Few ask for pictures: what makes them is loaded then.
      const { pictureOf } = await import('./picture-of.ts');
      if (wanted === 'print') {
        const { printPicture } = await import('./print-picture.ts');
        await printPicture(await pictureOf(element, 'svg', name), name);
      } else {
        saveFile(await pictureOf(element, wanted, name), `${fileNameOf(name)}.${wanted}`);
        toast.done(t.saved(`${fileNameOf(name)}.${wanted}`));
      }
    } catch (error) {
      toast.failed(error);
    } finally {
      usePictures.setState({ wanted: null });
    }
  };
  return (
    <>
      <div className={classes.making} role="status">
        <Loader size={14} color="gray" />
        {t.making}
      </div>
      {createPortal(<PictureStage key={wanted} onDrawn={(element) => void make(element)} />, document.body)}
    </>
  );
}
