/** What a paragraph style of a Word file means for reading. */
export interface ParagraphStyle {
  /** 1–6. */
  readonly heading?: number;
  readonly kind?: 'caption' | 'quotation';
}

interface WrittenStyle extends ParagraphStyle {
  readonly basedOn: string | undefined;
}

/** Styles rest on others in a few steps; a circle has no end. */
const MOST_STEPS = 10;

/**
 * What each paragraph style means, by its id: headings by the name of the built-in style (English
 * in files that Word writes, Japanese in those of some converters) or by the outline level, its own
 * or of the style it is based on. `xml` is the style sheet (ECMA-376 Part 1, 17.7).
 */
export function paragraphStyles(xml: string): ReadonlyMap<string, ParagraphStyle> {
  const written = new Map<string, WrittenStyle>();
  for (const style of xml.split(/<w:style\s/).slice(1)) {
    const id = /\bw:styleId="([^"]*)"/.exec(style)?.[1];
    if (id === undefined) continue;
    const body = style.split('</w:style>', 1)[0] ?? '';
    const name = valueOf(body, 'name') ?? '';
    const outline = Number(valueOf(body, 'outlineLvl') ?? '9');
    const heading = headingNamed(name) ?? (outline >= 0 && outline < 6 ? outline + 1 : undefined);
    const kind = kindNamed(name);
    written.set(id, {
      basedOn: valueOf(body, 'basedOn'),
      ...(heading === undefined ? {} : { heading }),
      ...(kind === undefined ? {} : { kind }),
    });
  }
  return new Map([...written.keys()].map((id) => [id, resolved(id, written)]));
}

function resolved(id: string, written: ReadonlyMap<string, WrittenStyle>): ParagraphStyle {
  let style = written.get(id);
  for (let step = 0; step < MOST_STEPS && style !== undefined; step += 1) {
    const { heading, kind, basedOn } = style;
    if (heading !== undefined) return { heading };
    if (kind !== undefined) return { kind };
    style = basedOn === undefined ? undefined : written.get(basedOn);
  }
  return {};
}

function valueOf(xml: string, name: string): string | undefined {
  return new RegExp(`<w:${name}\\s[^<>]*?\\bw:val="([^"]*)"`).exec(xml)?.[1];
}

function headingNamed(name: string): number | undefined {
  if (/^(?:title|表題)$/i.test(name)) return 1;
  const [, digit] = /^(?:heading|見出し)[ \u3000]?([1-6１-６])$/i.exec(name) ?? [];
  return digit === undefined ? undefined : Number(digit.normalize('NFKC'));
}

function kindNamed(name: string): ParagraphStyle['kind'] {
  if (/^(?:caption|図表番号)$/i.test(name)) return 'caption';
  return /^(?:(?:intense )?quote|block text|引用文|ブロック)$/i.test(name)
    ? 'quotation'
    : undefined;
}
