/** Why a file can't be shown. Each has its own words, and its own way on. */
export const FAILURES = [
  'unreachable',
  'redirected',
  'interrupted',
  'missing',
  'refused',
  'stalled',
  'not-pdf',
  'empty',
  'damaged',
  'password',
  'other',
] as const;
/** One of {@link FAILURES}. */
export type FailureKind = (typeof FAILURES)[number];

/** A file that can't be shown, and why. */
export class ViewerFailure extends Error {
  override readonly name = 'ViewerFailure';
  readonly kind: FailureKind;
  /** What a reader could tell somebody who looks after the site: an HTTP status, a type. */
  readonly detail: string | undefined;

  constructor(kind: FailureKind, detail?: string) {
    super(detail === undefined ? kind : `${kind}: ${detail}`);
    this.kind = kind;
    this.detail = detail;
  }
}

/** The names of pdf.js's own errors, and what they mean to a reader. */
const PDFJS_ERRORS: Readonly<Record<string, FailureKind>> = {
  InvalidPDFException: 'damaged',
  FormatError: 'damaged',
  PasswordException: 'password',
  UnknownErrorException: 'damaged',
};

/** Any error as a failure. */
export function failureOf(reason: unknown): ViewerFailure {
  if (reason instanceof ViewerFailure) return reason;
  if (!(reason instanceof Error)) return new ViewerFailure('other');
  if (reason.message === 'Invalid page request.') return new ViewerFailure('damaged');
  return new ViewerFailure(PDFJS_ERRORS[reason.name] ?? 'other', reason.message.slice(0, 200));
}
