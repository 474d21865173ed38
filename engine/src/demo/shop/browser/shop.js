import { followLanguage } from './customer.js';
import { drawFrame, listenToFrame } from './frame.js';
import { drawGuide, leadBack } from './guide.js';
import { pageName } from './page-data.js';
import { pages } from './pages.js';
import { drawPanel, rememberPanel } from './panel.js';
import { seePage } from './tracking.js';

drawFrame();
drawGuide();
leadBack();
drawPanel();
rememberPanel();
listenToFrame();
followLanguage();
seePage(pageName);
pages[pageName]?.();
// Until here a click would have sent the form the ordinary way, and nothing would have been tracked.
for (const button of document.querySelectorAll('[data-when-ready]')) button.disabled = false;
