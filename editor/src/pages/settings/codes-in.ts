/** Coupon codes as people paste them: a column of a sheet, a list with commas; each once. */
export const codesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n\r\t,;]+/)
      .map((code) => code.trim().replace(/^"(.*)"$/, '$1'))
      .filter((code) => code !== ''),
  ),
];
