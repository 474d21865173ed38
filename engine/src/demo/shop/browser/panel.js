import { element, find } from './element.js';
import { kept } from './kept.js';
import { eventWords, language, say } from './page-data.js';

const most = 30;
const store = kept('events', sessionStorage);
const entries = (store.read() ?? []).map(settledElsewhere);
const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' });

/** Shows that an event leaves for Olle; call the answer with whether it arrived. */
export function showEvent(name, properties) {
  const entry = { name, properties, at: Date.now(), state: 'sending' };
  entries.unshift(entry);
  entries.length = Math.min(entries.length, most);
  keepAndDraw();
  return (arrived) => {
    entry.state = arrived ? 'sent' : 'failed';
    keepAndDraw();
  };
}

export function drawPanel() {
  const [latest] = entries;
  if (latest) find('[data-latest]').replaceChildren(...named(latest.name), ` · ${say(latest.state)}`);
  find('[data-events]').replaceChildren(...entries.map(line));
}

/** Whether it was open stays from page to page. */
export function rememberPanel() {
  const open = kept('panel');
  const panel = find('[data-panel]');
  panel.open = open.read() === true;
  panel.addEventListener('toggle', () => open.write(panel.open));
}

/** The page that sent it was left before the answer came. */
function settledElsewhere(entry) {
  return entry.state === 'sending' ? { ...entry, state: 'unconfirmed' } : entry;
}

function keepAndDraw() {
  store.write(entries);
  drawPanel();
}

/** In words, and beside them what the data calls it: that is what the shop's programmers look for. */
function named(name) {
  const words = eventWords(name);
  return words === name ? [name] : [words, ' ', element('code', { class: 'event' }, name)];
}

function line({ name, properties, at, state }) {
  return element(
    'li',
    {},
    element('span', { class: 'when' }, clock.format(at)),
    element('strong', {}, ...named(name)),
    element('span', { class: `state ${state}` }, say(state)),
    element('code', {}, JSON.stringify(properties)),
  );
}
