import { build } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import { withItem } from '../settings/settings.ts';
import { changeSettings, heldSettings } from '../settings/store.ts';

/** Has an entry's names marked no more, or again. It is usable once it knows which; not where an organisation decided. */
export function muteButton(id: string, say: Say): HTMLElement {
  const box = build('input', { type: 'checkbox', disabled: '' });
  box.addEventListener('change', () => {
    void changeSettings(({ muted }) => ({ muted: withItem(muted, id, box.checked) }));
  });
  void heldSettings().then(({ settings, decided }) => {
    box.checked = settings.muted.includes(id);
    box.disabled = decided.has('muted');
  });
  return build('label', { class: 'mute' }, box, say('mute'));
}
