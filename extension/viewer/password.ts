import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';

/** Asks for the password of a file. Undefined when the reader gives up. It is kept nowhere. */
export async function askPassword(say: Say, wasWrong: boolean): Promise<string | undefined> {
  const field = build('input', {
    type: 'password',
    id: 'pdf-password',
    autocomplete: 'off',
    required: '',
    'aria-describedby': wasWrong && 'pdf-password-wrong',
  });
  const form = build(
    'form',
    { method: 'dialog' },
    build('label', { for: 'pdf-password' }, say('passwordLabel')),
    field,
    wasWrong &&
      build('p', { id: 'pdf-password-wrong', class: 'wrong', role: 'alert' }, say('passwordWrong')),
    build(
      'p',
      { class: 'ways' },
      build('button', { type: 'submit', class: 'way', value: 'open' }, say('passwordOpen')),
      buttonOf({ class: 'way' }, () => dialog.close(), say('passwordCancel')),
    ),
  );
  const dialog = build('dialog', { class: 'password', 'aria-label': say('passwordLabel') }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'open' ? field.value : undefined);
    });
  });
}
