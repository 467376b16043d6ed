import { strToU8, zipSync } from 'fflate';

/** What a Word file is made of: the XML of its body, and of other parts by name under word/. */
export interface WordFileParts {
  readonly body: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly relationships?: string;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Built-in styles as Word writes them in a Japanese document: ids are digits, names English. */
const STYLES = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="10"><w:name w:val="見出し 1"/></w:style>
<w:style w:type="paragraph" w:styleId="shou"><w:name w:val="章の題"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="shou2"><w:name w:val="章の題（小）"/><w:basedOn w:val="shou"/></w:style>`;

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;

/** A Word file, as small as Word itself would still open. */
export function wordFile({ body, parts = {}, relationships = '' }: WordFileParts): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${OFFICE}/footnotes" Target="footnotes.xml"/>${relationships}</Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMESPACES}>${STYLES}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${NAMESPACES}>${NUMBERING}</w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${NAMESPACES}></w:footnotes>`,
  };
  for (const [name, xml] of Object.entries(parts))
    all[`word/${name}`] =
      `<w:${name.replace('.xml', '')} ${NAMESPACES}>${xml}</w:${name.replace('.xml', '')}>`;
  // The same parts make the same bytes, whenever it is.
  const files = Object.entries(all).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(2026, 0, 1) });
}

/** A paragraph of plain text, in a style if there is one. */
export function paragraph(text: string, style?: string): string {
  return `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A list item: list 1 has bullets, list 2 numbers. */
export function item(text: string, list: 1 | 2, level = 0): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
}

/** A table of plain cells; the first row is a header. */
export function table(...rows: readonly (readonly string[])[]): string {
  const written = rows.map(
    (cells, index) =>
      `<w:tr>${index === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl>${written.join('')}</w:tbl>`;
}
