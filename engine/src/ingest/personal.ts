/** Ends of paths at which people stand, their spelling set aside. */
const personalKeys =
  /^(?:e?mail|.*(?:phone|mobile|email|password|token|passport|card|account|iban)(?:no|num|number)?|tel|contact|(?:first|last|full|user|nick|middle|family|given|sur)?name|.*birth.*|dob|.*address(?:line)?\d*|street|zip|postalcode|ip|lat|lng|latitude|longitude|ssn|.*(?:이름|성함|성명|고객명|전화|연락처|휴대폰|메일|주소|생일|생년월일|주민))$/;

/** Things have names, too. */
const ofThings = /(?:^|\.)(?:products|items|product|item|cart)\./;

/** Whether what stands at a dotted path is about who somebody is: `email`, `address.street`, `birthday`. */
export function isPersonalPath(path: string): boolean {
  const keys = path.split('.').map((key) => key.replaceAll(/[-_\s]/g, '').toLowerCase());
  return !ofThings.test(path.toLowerCase()) && personalKeys.test(keys.at(-1) ?? '');
}

/** Whether a value looks like an address, a telephone number or the id of somebody, whatever it is called. */
export const isPersonal = (value: string): boolean =>
  value.includes('@') ||
  // Nine digits and more, however they are grouped; a day (2026-11-22) has eight.
  (/^[+\d][\d\s().-]+$/.test(value) && value.replaceAll(/\D/g, '').length >= 9) ||
  /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(value);
