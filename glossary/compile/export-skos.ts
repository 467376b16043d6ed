import type { Entry, Relation, Source } from '../model.ts';
import type { Bundle } from './bundle.ts';

type JsonLd = Readonly<Record<string, unknown>>;

/** Ids of entries and sources become `urn:shirube:<id>` and `urn:shirube:source:<id>`. */
const CONTEXT = {
  '@base': 'urn:shirube:',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
} as const;

const SCHEME = 'urn:shirube:glossary';

/**
 * The glossary as a SKOS concept scheme in JSON-LD (w3.org/TR/skos-reference, w3.org/TR/json-ld11). Figures, budgets and
 * editions have no place in SKOS and are left out.
 */
export function toSkos({ entries, sources }: Bundle): JsonLd {
  const scheme = {
    '@id': SCHEME,
    '@type': 'skos:ConceptScheme',
    'dcterms:title': [literal('標 用語集', 'ja'), literal('Shirube glossary', 'en')],
  };
  return {
    '@context': CONTEXT,
    '@graph': [scheme, ...entries.map(concept), ...sources.map(cited)],
  };
}

function concept(entry: Entry): JsonLd {
  const { id, name, short, english, definition, names, relations, sources } = entry;
  const wrong = names.filter(({ status }) => status === 'misspelling').map(({ text }) => text);
  const right = names.map(({ text }) => text).filter((text) => !wrong.includes(text));
  const broader = linked(relations, 'part-of');
  const related = [...linked(relations, 'see-also'), ...linked(relations, 'implements')];
  return withoutEmpty({
    '@id': urn(id),
    '@type': 'skos:Concept',
    'skos:inScheme': { '@id': SCHEME },
    'skos:prefLabel': [
      literal(name, 'ja'),
      ...(english === undefined ? [] : [literal(english, 'en')]),
    ],
    'skos:altLabel': labels(entry, [short?.text, short?.expansion, ...right]),
    'skos:hiddenLabel': labels(entry, wrong),
    'skos:definition': [literal(definition.ja, 'ja'), literal(definition.en, 'en')],
    // S27 of SKOS: what is broader is not also related.
    'skos:broader': broader.map(reference),
    'skos:related': related.filter((to) => !broader.includes(to)).map(reference),
    'dcterms:replaces': linked(relations, 'successor-of').map(reference),
    'dcterms:isReplacedBy': linked(relations, 'superseded-by').map(reference),
    'dcterms:source': [...new Set(sources.map((source) => source.id))].map((source) =>
      reference(`source:${source}`),
    ),
    'dcterms:modified': [entry.checked],
  });
}

/** Labels once each, without the preferred one: S13 of SKOS keeps label properties apart. */
function labels({ name, english }: Entry, texts: readonly (string | undefined)[]): JsonLd[] {
  return [...new Set(texts)]
    .filter((text) => text !== undefined)
    .filter((text) => text !== name && text !== english)
    .map((text) => literal(text, languageOf(text)));
}

function cited({ id, title, issuer, date, url, licence }: Source): JsonLd {
  return withoutEmpty({
    '@id': urn(`source:${id}`),
    '@type': 'dcterms:BibliographicResource',
    'dcterms:title': [literal(title, 'ja')],
    'dcterms:publisher': [literal(issuer, 'ja')],
    'dcterms:date': date === undefined ? [] : [date],
    'dcterms:identifier': url === undefined ? [] : [url],
    'dcterms:license': [literal(licence, 'ja')],
  });
}

function linked(relations: readonly Relation[], type: Relation['type']): string[] {
  return [...new Set(relations.filter((relation) => relation.type === type).map(({ to }) => to))];
}

function reference(id: string): JsonLd {
  return { '@id': urn(id) };
}

function urn(id: string): string {
  return `urn:shirube:${id}`;
}

function literal(value: string, language: 'ja' | 'en'): JsonLd {
  return { '@value': value, '@language': language };
}

function languageOf(text: string): 'ja' | 'en' {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(text) ? 'ja' : 'en';
}

function withoutEmpty(node: JsonLd): JsonLd {
  return Object.fromEntries(
    Object.entries(node).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  );
}
