import { html } from 'hono/html';
import { consentWording } from '../../catalogue/consent-wording.ts';
import type { PageContent } from '../page.ts';
import type { Visit } from '../visit.ts';

/** Advertising stands apart from what joining needs, is not ticked beforehand, and may be left out. */
export function signUpPage({ language, t }: Visit): PageContent {
  const wording = consentWording[language];
  const main = html`
<div class="narrow">
  <h1>${t.signUpTitle}</h1>
  <p>${t.signUpLead}</p>
  <form class="fields" data-sign-up data-wording="${wording}">
    <p><label for="name">${t.name}</label><input id="name" name="name" autocomplete="name" required maxlength="100"></p>
    <p><label for="email">${t.email}</label><input id="email" name="email" type="email" autocomplete="email" required maxlength="254"></p>
    <p class="check"><input id="privacy" name="privacy" type="checkbox" required><label for="privacy">${t.privacy}</label></p>
    <p class="check"><input id="advertising" name="advertising" type="checkbox" aria-describedby="consent-help"><label for="advertising">${wording}</label></p>
    <p class="small indent" id="consent-help">${t.consentHelp}</p>
    <p><button type="submit" class="primary" disabled data-when-ready>${t.createAccount}</button></p>
  </form>
</div>`;
  return { name: 'sign-up', title: t.signUpTitle, main };
}
