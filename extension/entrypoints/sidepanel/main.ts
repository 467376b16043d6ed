import { knownGlossary } from '../../glossary/known.ts';
import { setLanguage } from '../../locales/say.ts';
import { Panel } from '../../panel/panel.ts';
import { heldSettings } from '../../settings/store.ts';

const [glossary, { settings }] = await Promise.all([knownGlossary(), heldSettings()]);
setLanguage(settings.language);
new Panel(document.body, glossary).start();
