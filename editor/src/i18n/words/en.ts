export { en as app } from '../../app/messages.ts';
export { en as live } from '../../canvas/live/messages.ts';
export { en as canvas } from '../../canvas/messages.ts';
export { en as player } from '../../canvas/player/messages.ts';
export { en as text } from '../../canvas/text/messages.ts';
export { en as commands } from '../../commands/messages.ts';
export { en as components } from '../../components/messages.ts';
