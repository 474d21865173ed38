import { email, emailContentSchema } from './email/channel.ts';

/** Every channel's definition. A new channel is a folder and a line here. */
export const channels = { email };
export type ChannelName = keyof typeof channels;

export const contentSchema = emailContentSchema;
