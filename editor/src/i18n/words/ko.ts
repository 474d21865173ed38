export { ko as app } from '../../app/messages.ts';
export { ko as live } from '../../canvas/live/messages.ts';
export { ko as canvas } from '../../canvas/messages.ts';
export { ko as player } from '../../canvas/player/messages.ts';
export { ko as text } from '../../canvas/text/messages.ts';
export { ko as commands } from '../../commands/messages.ts';
export { ko as components } from '../../components/messages.ts';
