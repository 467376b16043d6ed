import { knownGlossary } from '../../glossary/known.ts';
import { onOwnGlossaryChange } from '../../glossary/own-glossary.ts';
import { Panel } from '../../panel/panel.ts';
import { readFront } from '../../panel/read-front.ts';
import { putInUse } from '../../settings/in-use.ts';
import { heldSettings, onSettingsChange } from '../../settings/store.ts';

const [glossary, { settings }] = await Promise.all([knownGlossary(), heldSettings()]);
putInUse(settings);
// As a popup it is all that the toolbar button does: see toolbar-button.ts.
if (location.search === '?popup') {
  document.body.classList.add('popup');
  void readFront();
}
const panel = new Panel(document.body, glossary);
panel.start();

// Another language or another glossary: everything is said anew, one time after the other.
let said = Promise.resolve();
const renew = (): void => {
  said = said.then(async () => panel.renew(await knownGlossary()));
};
onOwnGlossaryChange(renew);
let { language, links } = settings;
onSettingsChange(() => {
  void heldSettings().then((held) => {
    if (held.settings.language === language && held.settings.links === links) return;
    ({ language, links } = held.settings);
    putInUse(held.settings);
    renew();
  });
});
