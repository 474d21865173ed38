import type { EngineChannel } from '../channel.ts';
import { composeMail } from './compose.ts';
import { smtp } from './smtp.ts';
import { testInbox } from './test-inbox.ts';

export const email: EngineChannel = {
  compose: composeMail,
  provider: ({ sql, smtpUrl }) => (smtpUrl ? smtp(smtpUrl) : testInbox(sql, 'email')),
};
