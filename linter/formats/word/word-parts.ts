import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { Failure } from '../../failure.ts';
import type { Localised } from '../../finding.ts';

/** A thousand pages have about 40 MB of XML. What a zip may say of itself is not believed beyond this. */
const MOST_BYTES = 64 * 1024 * 1024;

/** As much is read, in UTF-16 units, once the looks are left out: the reader takes some 100 bytes for each. */
const MOST_UNITS = 8 * 1024 * 1024;

/** Parts that hold no text of the document: pictures, themes, macros, data of other programs. */
const PASSED_OVER =
  /^(?:customXml|docProps)\/|\/(?:theme|media|embeddings|glossary|charts|diagrams|activeX|fonts)\/|\/(?:settings|webSettings|fontTable|vbaData|people|comments\w*)\.xml$/i;

/** A Word file's parts: what reading needs of it, and the styles for themselves. */
export interface WordParts {
  /** A zip of the XML parts alone, tidied for reading. */
  readonly zip: Uint8Array;
  /** The style sheet's XML; empty where there is none. */
  readonly styles: string;
}

/**
 * Unpacks the parts of a Word file that hold text, bounded in size, and packs them again for the
 * reader: macros, pictures and embedded files never get that far.
 *
 * @throws Failure when it is no zip, encrypted, or too large when unpacked.
 */
export function wordParts(bytes: Uint8Array, path: string): WordParts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Failure(path, ENCRYPTED);
  const parts: Zippable = {};
  let styles = '';
  let units = 0;
  for (const [name, content] of Object.entries(unpacked(bytes, path))) {
    const xml = strFromU8(content);
    // No part of a Word file has a DTD (ECMA-376 Part 2, 6.2.5); entities that grow come with one.
    if (xml.includes('<!DOCTYPE')) throw new Failure(path, BROKEN);
    if (/(?:^|\/)styles\.xml$/.test(name)) styles = xml;
    const kept = readable(withoutLooks(xml));
    units += kept.length;
    if (units > MOST_UNITS) throw new Failure(path, TOO_LARGE);
    parts[name] = [strToU8(kept), { level: 0 }];
  }
  return { zip: zipSync(parts), styles };
}

const BROKEN: Localised = {
  ja: 'Word文書として読めません（壊れているか、別の形式です）。Wordで開いて .docx で保存し直してください',
  en: 'cannot be read as a Word file (broken, or of another format): open it in Word and save it as .docx again',
};

const ENCRYPTED: Localised = {
  ja: 'パスワードで保護されているか、古いWordの形式です。保護を外して .docx で保存し直してください',
  en: 'protected by a password, or of an old Word format: save it as .docx without protection',
};

const TOO_LARGE: Localised = {
  ja: '展開すると大きすぎます。文書を分けてください',
  en: 'too large when unpacked: split it',
};

/** A Failure for what the Word reader could not make sense of. */
export function brokenWord(path: string, cause: unknown): Failure {
  return new Failure(path, BROKEN, cause);
}

function unpacked(bytes: Uint8Array, path: string): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.(?:xml|rels)$/i.test(name) || PASSED_OVER.test(`/${name}`)) return false;
        total += originalSize;
        if (total > MOST_BYTES) throw new Failure(path, TOO_LARGE);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Failure ? error : brokenWord(path, error);
  }
}

/** How text looks and who wrote it when is most of a part, and nothing of its text. A tab without attributes is one. */
const LOOKS =
  /<w:(?:rFonts|sz|szCs|lang|color|kern|spacing|b|bCs|i|iCs|u|shd|w|position|snapToGrid|adjustRightInd|autoSpaceDE|autoSpaceDN|widowControl|overflowPunct|topLinePunct|wordWrap|kinsoku|keepNext|keepLines|ind|jc|noProof|proofErr|lastRenderedPageBreak|bookmarkEnd|tcW|vAlign|top|left|bottom|right|insideH|insideV|gridCol)(?: [^<>]*)?\/>|<w:tab w:[^<>]*\/>| (?:w:rsid\w*|w14:\w+|xml:space)="[^"<>]*"/g;
const EMPTY = /<w:(?:rPr|pPr|tabs|tcBorders|tcMar|tblBorders)(?: [^<>]*)?(?:\/>|><\/w:\w+>)/g;

function withoutLooks(xml: string): string {
  // Properties of runs stand in those of paragraphs.
  return xml.replace(LOOKS, '').replace(EMPTY, '').replace(EMPTY, '');
}

/**
 * The XML without what the reader would drop together with the words inside: readings of ruby go,
 * their base stays; simple fields (the 1 of 図1) and direction marks stand for what they hold.
 */
function readable(xml: string): string {
  if (!/<w:(?:ruby|fldSimple|bdo|dir)\b/.test(xml)) return xml;
  return withoutElements(withoutElements(xml, 'w:rt'), 'w:rubyPr').replace(
    /<\/?w:(?:ruby|rubyBase|fldSimple|bdo|dir)(?:\s[^<>]*)?>/g,
    '',
  );
}

/** Leaves out elements of a name, which never stand in one another. */
function withoutElements(xml: string, name: string): string {
  const begin = new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'g');
  const end = `</${name}>`;
  let kept = '';
  let at = 0;
  for (let tag = begin.exec(xml); tag !== null; tag = begin.exec(xml)) {
    if (tag[0].endsWith('/>')) continue;
    const close = xml.indexOf(end, tag.index);
    if (close < 0) break;
    kept += xml.slice(at, tag.index);
    at = close + end.length;
    begin.lastIndex = at;
  }
  return kept + xml.slice(at);
}
