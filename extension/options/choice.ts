import { build } from '../dom/build.ts';

/** One of several values, to be chosen. */
export interface Choice<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  /** An organisation has decided: it is shown, and cannot be changed. */
  readonly isDecided: boolean;
  readonly choose: (value: Value) => void;
}

/** A group of radio buttons. */
export function choiceOf<Value extends string>(choice: Choice<Value>): HTMLElement {
  const { name, legend, options, chosen, isDecided, choose } = choice;
  return build(
    'fieldset',
    { disabled: isDecided && '' },
    build('legend', {}, legend),
    options.map(({ value, label }) => {
      const radio = build('input', { type: 'radio', name, value, id: `${name}-${value}` });
      radio.checked = value === chosen;
      radio.addEventListener('change', () => choose(value));
      return build('label', {}, radio, label);
    }),
  );
}
