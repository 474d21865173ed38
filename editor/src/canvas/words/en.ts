import type { ProblemCount } from '../store/problem-tone.ts';
import { commandsEn, outlineEn } from './commands.ts';
import { gesturesEn } from './gestures.ts';
import { shareEn } from './share.ts';
import { triggerEn } from './trigger.ts';

export const en = {
  back: 'Back to the journeys',
  name: 'Name of the journey',
  noName: 'Untitled journey',
  version: (version: number) => `v${version}`,
  versions: (version: number) => `Version ${version}: look at all versions`,
  journey: 'Journey',
  canvas: 'Drawing of the journey',
  palette: 'Steps to add',
  hideNames: 'Hide names',
  showNames: 'Show names',
  toolbar: 'Drawing tools',
  pickStep: 'Which step?',
  panel: 'Settings',
  next: 'next',
  addAfter: (output: string) => `Add a step after “${output}”`,
  insertHere: 'Insert a step here',
  edge: 'Connection',
  edgeHint: 'To lead it elsewhere, connect it to a step that is there, or drag its ends.',
  many: (count: number) => `${count} steps chosen`,
  manyHint: 'Drag to move them together. Ctrl+C copies them, also into another journey.',
  stepMenu: 'More for this step',
  afterStep: (step: string) => `after “${step}”`,
  stepId: (id: string) => `What engineers call this step, in the API and in templates: ${id}`,
  settingsTab: 'Settings',
  waitingTab: (count: number) => `Waiting here (${count.toLocaleString('en-GB')})`,
  until: (time: string) => `until ${time}`,
  untilEvent: 'until something happens',
  journeyPanel: 'Journey',
  journeyPanelHint: 'Who comes in, when they leave, and what it is for.',
  nothingSet: 'None',
  manySet: (count: number) => `${count} set`,
  summary: 'How the journey goes',
  figures: {
    entered: 'Entered',
    waiting: 'Waiting',
    finished: 'Finished',
    exited: 'Left early',
    failed: 'Failed',
    goals: 'Goals met',
    reached: 'Reached',
    sent: 'Sent',
    delivered: 'Delivered',
    opened: 'Opened',
    clicked: 'Clicked',
    skipped: 'Skipped',
  },
  commands: commandsEn,
  outline: outlineEn,
  trigger: triggerEn,
  gestures: gesturesEn,
  toGroup: 'Set “One at a time of” for this journey',
  refused: 'Not let in',
  refusedHint: 'Why customers were not let in',
  problems: {
    said: ({ wrong, unset }: ProblemCount) => {
      const mistakes = wrong === 1 ? '1 problem' : `${wrong} problems`;
      if (unset === 0) return mistakes;
      return wrong > 0
        ? `${mistakes}, ${unset} still to set`
        : unset === 1
          ? '1 thing still to set'
          : `${unset} things still to set`;
    },
    list: 'Problems',
  },
  save: {
    states: {
      saved: 'All changes saved',
      unsaved: 'Unsaved changes',
      saving: 'Saving',
      failed: 'Not saved',
      conflict: 'Saved by somebody else',
    },
    savedAt: (time: string) => `Saved at ${time}`,
    offline:
      'The server does not answer, so nothing could be saved. Your work stays in this browser, and is saved as soon as the server is back.',
    server: 'The server could not save this. Your work stays in this browser, and is tried again in a moment.',
    refused: (why: string) => `This cannot be saved. ${why} Your work stays in this browser.`,
    retry: 'Save now',
  },
  share: shareEn,
  /** Of those who wait for a person. */
  stuck: {
    onJourney: (count: string) => `${count} cannot go on`,
    unsentOnJourney: (count: string) => (count === '1' ? '1 message not sent' : `${count} messages not sent`),
    bothOnJourney: (count: string) => `${count} need a decision`,
  },
  publish: {
    action: 'Publish',
    anyway: 'Publish anyway',
    andStart: 'Publish and start',
    andStartAnyway: 'Publish and start anyway',
    only: 'Publish only',
    unchanged: 'Nothing changed',
    unchangedHint: 'The draft is the live version. Here you can still move those who are in older versions.',
    title: 'Publish a new version',
    firstTitle: 'Publish the journey',
    explained: 'Publishing makes this drawing a version that stays as it is. Once it is started, customers come in.',
    ready: 'Ready to publish.',
    refused: 'Fill in or mend this first:',
    warned: 'Worth a look before publishing:',
    note: 'Note',
    noteHint: 'For your colleagues, in the list of versions.',
    done: (version: number) => `Version ${version} is published.`,
    started: (version: number) => `Version ${version} is published, and the journey has started.`,
  },
  moves: {
    menu: 'Manage',
    activate: 'Start',
    startAnyway: 'Start anyway',
    resume: 'Resume',
    stop: 'Stop',
    enrol: 'Let a segment in',
    done: {
      activate: 'The journey has started.',
      pause: 'Paused. Nobody moves until it is resumed.',
      resume: 'Resumed.',
      stop: 'Stopped.',
    },
  },
  stop: {
    title: 'Stop this journey',
    inside: (count: string) =>
      count === '1'
        ? 'One customer is still inside. What becomes of them?'
        : `${count} customers are still inside. What becomes of them?`,
    nobodyInside: 'Nobody is inside at the moment. Once it is stopped, nobody enters any more.',
    finish: 'Let them finish; nobody new enters',
    exit: 'Let them out now',
  },
  enrol: {
    segment: 'Segment',
    choose: 'Choose a segment',
    hint: 'Everyone in it enters once, whatever the trigger says.',
    size: (count: string) => (count === '1' ? 'One customer is in it now.' : `${count} customers are in it now.`),
    none: 'There is no segment yet. Make one first: it says who is to enter.',
    make: 'New segment',
    start: 'Let them in',
    startWith: (count: string) => `Let ${count} in`,
    progress: 'Letting them in',
    underWay: (done: string, total: string) => `Letting a segment in: ${done} of ${total}`,
    done: (entered: string, refused: string, over: boolean) =>
      `${entered} entered, ${refused} could not${over ? '. Done.' : ' so far.'}`,
  },
  run: {
    reached: (time: string) => `reached ${time}`,
    visits: (count: number) => (count === 1 ? 'once' : `${count} times`),
    goneStep: (name: string) => `${name} · no longer in this version`,
    goneWay: 'A way that this version no longer has',
    wayNow: 'The way of this version',
  },
  flow: {
    'node.a11yDescription.default': 'Enter opens its settings, Delete removes it, Escape lets go.',
    'node.a11yDescription.keyboardDisabled': 'Enter opens its settings, Delete removes it, Escape lets go.',
    'edge.a11yDescription.default':
      'N puts a step in, C connects it elsewhere, Delete removes it, arrow keys lead along it.',
    'handle.ariaLabel': 'Output',
  },
};
