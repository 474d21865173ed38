const storageKey = 'olle.single-keys';

/**
 * Whether single characters are commands. Who speaks to the machine instead of typing can switch them off, so that words
 * do not set things off (WCAG 2.1.4).
 */
export const singleKeys = {
  get on(): boolean {
    try {
      return localStorage.getItem(storageKey) !== 'off';
    } catch {
      return true;
    }
  },
  switch(on: boolean): void {
    try {
      localStorage.setItem(storageKey, on ? 'on' : 'off');
    } catch {
      // Without storage they are as they were.
    }
  },
};
