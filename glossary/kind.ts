/** One kind of entry: a file in `kinds/`, a folder under `entries/`. */
export interface KindDefinition {
  readonly id: string;
  /** The folder under `glossary/entries/` that holds entries of this kind. */
  readonly folder: string;
  readonly label: { readonly ja: string; readonly en: string };
}
