import path from 'node:path';
import { CHECKOUT } from '@olle/engine/launch/checkout';

/** Where downloaded servers are kept, so that no test fetches them anew. An empty variable counts as not given. */
export const toolsDir = process.env.OLLE_TOOLS_DIR || path.join(CHECKOUT, '.data', 'tools');
