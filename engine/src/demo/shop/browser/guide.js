import { readCustomer } from './customer.js';
import { kept } from './kept.js';
import { say } from './page-data.js';

/** Since the guide sent somebody here: an older cart begins no journey. */
const filled = kept('guide-filled', sessionStorage);
if (new URLSearchParams(location.search).has('guide')) filled.clear();

/** What whoever is led through a first journey does next. */
export function drawGuide() {
  show(readCustomer() ? (filled.read() ? 'back' : 'cart') : 'sign-up');
}

function show(now) {
  for (const part of document.querySelectorAll('[data-guide]')) part.hidden = part.dataset.guide !== now;
  const back = document.querySelector('[data-guide-back]');
  if (back) back.hidden = false;
}

export function tellGuideOfCart() {
  filled.write(true);
  drawGuide();
}

/** The page that the shop was opened from has the journey: a second one would find the draft taken by the first. */
export function leadBack() {
  document.querySelector('[data-guide-back]')?.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const from = openedFrom();
    if (!from) return;
    event.preventDefault();
    // By its name: no browser brings a page to the front that is only told to take the focus.
    const page = window.open('', from.name) ?? from;
    if (page.location.pathname !== event.currentTarget.pathname) page.location.assign(event.currentTarget.href);
    page.focus();
    setTimeout(() => {
      if (document.visibilityState === 'visible') tellWhere(page);
    }, raised);
  });
}

/** By then a browser that brings the other page to the front has done so, in ms. */
const raised = 500;

/** Some browsers let no page bring another one to the front: whoever stays here is told where it is. */
function tellWhere(page) {
  document.querySelector('span[data-guide="elsewhere"]').textContent = say('elsewhere', { title: titleOf(page) });
  show('elsewhere');
  // What has just not worked gives way to what does.
  document.querySelector('[data-guide-back]').hidden = true;
  document.querySelector('a[data-guide="elsewhere"]').focus();
}

function titleOf(page) {
  try {
    return page.document.title || 'Olle';
  } catch {
    // It shows somebody else's page by now.
    return 'Olle';
  }
}

function openedFrom() {
  const { opener } = window;
  try {
    return opener && !opener.closed && opener.name !== '' && opener.location.origin === location.origin ? opener : null;
  } catch {
    // It shows somebody else's page by now.
    return null;
  }
}
