/** What a variant is called in Korean: `A` is A안; a name that says what it is stays as it is. */
export const variantName = (name: string): string => (/^[A-Za-z0-9]+$/.test(name) ? `${name}안` : name);
