/** What a branch is called as long as nobody calls it anything: it says nothing of who goes there. */
export const madeName = {
  ko: (position: number) => `갈래 ${position}`,
  en: (position: number) => `Branch ${position}`,
};

const made = /^(?:갈래|Branch) \d+$/;

/** In either language: a journey may be drawn in one and read in the other. */
export const isMadeName = (name: string): boolean => name.trim() === '' || made.test(name.trim());
