import { FileImage, FileText, Image, Link2, Printer } from 'lucide-react';
import { copyLink } from '../share/copy-link.ts';
import { askForPicture, usePictures } from '../share/share-store.ts';
import type { CanvasCommand } from './canvas-command.ts';

const picture = {
  group: 'journey',
  menus: ['share'],
  enabled: () => usePictures.getState().open && usePictures.getState().wanted === null,
} as const;

export const shareCommands: readonly CanvasCommand[] = [
  {
    id: 'copy-link',
    group: 'journey',
    icon: Link2,
    words: { ko: '여기로 오는 링크 복사하기', en: 'Copy a link to here' },
    menus: ['step', 'start', 'ground', 'share'],
    run: ({ store }) => void copyLink(store),
  },
  {
    ...picture,
    id: 'export-png',
    icon: Image,
    words: { ko: '그림 파일(PNG)로 내보내기', en: 'Export as a picture (PNG)' },
    run: () => askForPicture('png'),
  },
  {
    ...picture,
    id: 'export-svg',
    icon: FileImage,
    words: { ko: '벡터 그림(SVG)으로 내보내기', en: 'Export as a vector picture (SVG)' },
    run: () => askForPicture('svg'),
  },
  {
    ...picture,
    id: 'export-pdf',
    icon: FileText,
    words: { ko: '문서(PDF)로 내보내기', en: 'Export as a document (PDF)' },
    run: () => askForPicture('pdf'),
  },
  {
    ...picture,
    id: 'print',
    icon: Printer,
    words: { ko: '그림 인쇄하기', en: 'Print the drawing' },
    run: () => askForPicture('print'),
  },
];
