import type { Localised } from '../finding.ts';

const RESAVE: Localised = {
  ja: 'この形式は読めません。Word文書（.docx）かPDFで保存し直してください',
  en: 'cannot read this format: save it as .docx or PDF',
};

const PRINT: Localised = {
  ja: 'この形式は読めません。PDFで保存し直してください',
  en: 'cannot read this format: save it as PDF',
};

/** Endings of other programs' files (Word before 2007, Ichitaro, spreadsheets, slides), and their mends. */
const BY_ENDING: readonly (readonly [ending: RegExp, mend: Localised])[] = [
  [/\.(?:doc|dot|rtf|odt|jtd|jtt)$/i, RESAVE],
  [/\.(?:xls|xlsx|xlsm|xlsb|ods|ppt|pptx|pptm|odp)$/i, PRINT],
];

/** How files begin that are no text, whatever their name. */
const BY_SIGNATURE: readonly (readonly [signature: string, mend: Localised])[] = [
  [
    '%PDF-',
    {
      ja: 'PDFのようです。名前の末尾を .pdf にしてください（標準入力は --stdin-path NAME.pdf）',
      en: 'looks like a PDF: give it a name that ends with .pdf (--stdin-path NAME.pdf for standard input)',
    },
  ],
  [
    'PK\u0003\u0004',
    {
      ja: 'Wordなどのファイルのようです。Word文書は名前の末尾を .docx にしてください（標準入力は --stdin-path NAME.docx）',
      en: 'looks like an Office file: give a Word file a name that ends with .docx (--stdin-path NAME.docx for standard input)',
    },
  ],
  ['\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', RESAVE],
  ['{\\rtf', RESAVE],
];

/** Why a file is not read as text, with its mend; undefined where nothing speaks against it. */
export function refusalOf(path: string, bytes: Uint8Array): Localised | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return (
    BY_ENDING.find(([ending]) => ending.test(path))?.[1] ??
    BY_SIGNATURE.find(([signature]) => head.startsWith(signature))?.[1]
  );
}
