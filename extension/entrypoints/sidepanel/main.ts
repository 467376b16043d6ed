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
new Panel(document.body, glossary).start();

// Another language or another glossary: everything is to be said anew.
onOwnGlossaryChange(() => location.reload());
onSettingsChange(() => {
  void heldSettings().then(({ settings: { language, links } }) => {
    if (language !== settings.language || links !== settings.links) location.reload();
  });
});
