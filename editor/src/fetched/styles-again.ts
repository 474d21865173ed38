/** Sheets that could not be fetched. */
const failed = new Set<HTMLLinkElement>();

/** From now on it is known which sheets could not be fetched: a part that is asked for again would come without them. */
export function hearFailedStyles(): void {
  // Does not bubble.
  document.addEventListener('error', ({ target }) => target instanceof HTMLLinkElement && failed.add(target), true);
}

/** Asks for them once more. */
export async function stylesAgain(): Promise<void> {
  await Promise.all([...failed].filter(({ rel }) => rel === 'stylesheet').map(again));
}

function again(link: HTMLLinkElement): Promise<void> {
  const next = document.createElement('link');
  for (const { name, value } of link.attributes) next.setAttribute(name, value);
  failed.delete(link);
  return new Promise((resolve, reject) => {
    next.addEventListener('load', () => resolve());
    next.addEventListener('error', () => reject(new Error(`No styles: ${next.href}`)));
    link.replaceWith(next);
  });
}
