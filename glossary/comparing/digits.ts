/** Writes ASCII digits in the width of a sample's digits: 第5版 beside ４ becomes 第５版. */
export function inDigitsOf(sample: string, text: string): string {
  if (!/[０-９]/.test(sample) || /[0-9]/.test(sample)) return text;
  return text.replace(/[0-9.]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
}
