import { leaveCart } from './cart.js';
import { kept, newId } from './kept.js';
import { language } from './page-data.js';
import { atMost, forget, identify, track } from './tracking.js';

const store = kept('customer');
/** Who signed up in this browser: the same address is the same customer again. */
const accounts = kept('accounts');

export const readCustomer = () => store.read();

/**
 * One after the other: who receives "Signed Up" must know the address already, and whether they agreed.
 */
export async function signUp({ name, email, wording }) {
  const known = accounts.read() ?? {};
  const userId = known[email] ?? newId('u');
  const isNew = known[email] === undefined;
  const customer = { userId, name, email, locale: language };
  store.write(customer);
  accounts.write({ ...known, [email]: userId });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const traits = { name, email, locale: language, timezone: timeZone };
  await atMost(3_000, identify(userId, isNew ? { ...traits, joined_at: new Date().toISOString() } : traits));
  if (wording !== null) {
    const consent = { channel: 'email', category: 'advertising', source: 'signup_form', wording };
    await atMost(3_000, track('Consent Granted', consent));
  }
  if (isNew) await atMost(3_000, track('Signed Up', { method: 'email', name, email, locale: language }));
}

/** A customer who reads another language from now on gets mails in it. */
export function followLanguage() {
  const customer = readCustomer();
  if (!customer || customer.locale === language) return;
  store.write({ ...customer, locale: language });
  void identify(customer.userId, { locale: language });
}

export function signOut() {
  forget();
  store.clear();
  leaveCart();
}
