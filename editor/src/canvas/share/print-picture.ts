import classes from './share.module.css';

/** The drawing alone on a sheet of paper, under its name. Comes back when the printer's dialog is closed. */
export async function printPicture(picture: Blob, title: string): Promise<void> {
  const address = URL.createObjectURL(picture);
  const sheet = document.createElement('div');
  sheet.className = classes.sheet ?? '';
  sheet.dataset.printed = '';
  const heading = Object.assign(document.createElement('h1'), { textContent: title });
  const image = Object.assign(new Image(), { src: address, alt: title });
  sheet.append(heading, image);
  try {
    await image.decode();
    document.body.append(sheet);
    window.print();
  } finally {
    sheet.remove();
    URL.revokeObjectURL(address);
  }
}
