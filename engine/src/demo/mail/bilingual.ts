import type { BothLanguages } from '../catalogue/product.ts';

/** Each reader's own language, decided when the mail is rendered. */
export const bilingual = ({ ko, en }: BothLanguages): string =>
  `{% if customer.locale == 'en' %}${en}{% else %}${ko}{% endif %}`;
