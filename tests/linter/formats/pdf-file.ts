/** CSS would call it the font size; in PDF points. */
const SIZE = 10.5;

/**
 * A PDF of pages of lines, as small as it can be: one font that is not embedded, its strings in
 * UTF-16 (the predefined character map UniJIS-UTF16-H).
 */
export function pdfFile(...pages: readonly (readonly string[])[]): Uint8Array {
  const kids = pages.map((_, index) => `${String(5 + index * 2)} 0 R`);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${String(pages.length)}/Kids[${kids.join(' ')}]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light/Encoding/UniJIS-UTF16-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>/DW 1000>>',
    ...pages.flatMap((lines, index) => {
      const content = contentOf(lines);
      return [
        `<</Type/Page/Parent 2 0 R/Contents ${String(6 + index * 2)} 0 R>>`,
        `<</Length ${String(content.length)}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const xref = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer<</Size ${String(objects.length + 1)}/Root 1 0 R>>\nstartxref\n${String(xref)}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

function contentOf(lines: readonly string[]): string {
  const shown = lines.map(
    (line) => `<${Buffer.from(line, 'utf16le').swap16().toString('hex')}> Tj T*`,
  );
  return `BT /F ${String(SIZE)} Tf 18 TL 72 760 Td ${shown.join(' ')} ET`;
}
