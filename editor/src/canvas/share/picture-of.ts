import { toJpeg, toPng, toSvg } from 'html-to-image';
import { drawnStyle, writeLines } from './drawn-style.ts';
import { fontsOf } from './fonts-of.ts';
import { pdfOf } from './pdf-of.ts';

export type PictureKind = 'png' | 'svg' | 'pdf';

/** Browsers draw no larger picture; a longer journey is a smaller picture of itself. */
const mostPixels = 14_000;
const sharpness = 2;
/** A page of a PDF is at most 200 inches. */
const mostPoints = 14_400;

/** The drawing as a file, with its letters in it. */
export async function pictureOf(element: HTMLElement, kind: PictureKind, title: string): Promise<Blob> {
  const { offsetWidth: width, offsetHeight: height } = element;
  const pixelRatio = Math.min(sharpness, mostPixels / Math.max(width, height));
  writeLines(element);
  const options = {
    width,
    height,
    pixelRatio,
    backgroundColor: getComputedStyle(element).backgroundColor,
    includeStyleProperties: drawnStyle,
    fontEmbedCSS: await fontsOf(element.textContent),
    // It is drawn where nobody sees it.
    style: { position: 'static' },
  };
  if (kind === 'svg') return new Blob([textOf(await toSvg(element, options))], { type: 'image/svg+xml' });
  if (kind === 'png') return await (await fetch(await toPng(element, options))).blob();
  const jpeg = await (await fetch(await toJpeg(element, { ...options, quality: 0.95 }))).arrayBuffer();
  const points = Math.min(0.75, mostPoints / Math.max(width, height));
  const pdf = pdfOf({
    jpeg: new Uint8Array(jpeg),
    pixels: { width: Math.floor(width * pixelRatio), height: Math.floor(height * pixelRatio) },
    page: { width: width * points, height: height * points },
    title,
  });
  // Made here, of ordinary memory.
  return new Blob([pdf as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
}

/** Out of `data:image/svg+xml;charset=utf-8,...`. */
const textOf = (address: string): string => decodeURIComponent(address.slice(address.indexOf(',') + 1));
