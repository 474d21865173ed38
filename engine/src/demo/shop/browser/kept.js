/** A value that outlives the page. A browser that keeps nothing, or something unreadable, begins anew. */
export function kept(name, storage = localStorage) {
  const key = `olle-shop-${name}`;
  return {
    read() {
      try {
        return JSON.parse(storage.getItem(key));
      } catch {
        return null;
      }
    },
    write: (value) => storage.setItem(key, JSON.stringify(value)),
    clear: () => storage.removeItem(key),
  };
}

/** An id that nobody can guess. (`crypto.randomUUID` is missing where the page came over plain http.) */
export function newId(prefix) {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `${prefix}-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
