import type { EngineChannel } from '../channel.ts';
import { smtp } from './smtp.ts';
import { testInbox } from './test-inbox.ts';

export const email: EngineChannel = {
  provider: ({ sql, smtpUrl }) => (smtpUrl ? smtp(smtpUrl) : testInbox(sql, 'email')),
};
