import { build } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import { withItem } from '../settings/settings.ts';
import { changeSettings, heldSettings, onSettingsChange } from '../settings/store.ts';

/**
 * Has an entry's names marked no more, or again. It is usable once it knows which; not where an
 * organisation decided. Until the signal is aborted it shows what is changed elsewhere.
 */
export function muteButton(id: string, say: Say, signal: AbortSignal): HTMLElement {
  const box = build('input', { type: 'checkbox', disabled: '' });
  box.addEventListener('change', () => {
    void changeSettings(({ muted }) => ({ muted: withItem(muted, id, box.checked) }));
  });
  const show = async (): Promise<void> => {
    const { settings, decided } = await heldSettings();
    box.checked = settings.muted.includes(id);
    box.disabled = decided.has('muted');
  };
  onSettingsChange(() => void show(), signal);
  void show();
  return build('label', { class: 'mute' }, box, say('mute'));
}
