interface Picture {
  readonly jpeg: Uint8Array;
  /** Of the picture itself. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** Of the page, in points (1/72 inch). */
  readonly page: { readonly width: number; readonly height: number };
  readonly title: string;
}

/** A PDF of one page that is filled by a picture (PDF 1.4: a JPEG goes in as it is). */
export function pdfOf({ jpeg, pixels, page, title }: Picture): Uint8Array {
  const [width, height] = [page.width.toFixed(2), page.height.toFixed(2)];
  const draw = `q ${width} 0 0 ${height} 0 0 cm /Picture Do Q`;
  const objects: readonly (readonly (string | Uint8Array)[])[] = [
    ['<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] `,
      '/Resources << /XObject << /Picture 4 0 R >> >> /Contents 5 0 R >>',
    ],
    [
      `<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB `,
      `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    ],
    [`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`],
    [`<< /Title <${utf16(title)}> /Producer (Olle) >>`],
  ];
  const parts: Uint8Array[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Uint8Array.from(part, (letter) => letter.charCodeAt(0)) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  write('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n');
  const offsets = objects.map((object, index) => {
    const offset = length;
    for (const part of [`${index + 1} 0 obj\n`, ...object, '\nendobj\n']) write(part);
    return offset;
  });
  const table = length;
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) write(`${String(offset).padStart(10, '0')} 00000 n \n`);
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return joined(parts, length);
}

/** Text outside of Latin letters is UTF-16, with its mark in front. */
const utf16 = (text: string): string =>
  `feff${Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')}`;

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
