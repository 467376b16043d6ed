/**
 * Writes text in normal form into flat arrays, one pass over UTF-16 code units. The rules are those
 * of `normalise`; the matcher reads the arrays as they are, without making a string of them.
 */
import {
  isCapital,
  isCombining,
  isDigit,
  isIgnorable,
  isKatakana,
  isLatin,
  isSmallKatakana,
  isSpace,
  isSurrogate,
} from './characters.ts';
import { decode } from './decode.ts';
import { SourceMap } from './source-map.ts';
import { gluesToLetters, keepsSpace } from './spacing.ts';
import { composition, expansion, FORMS } from './unit-forms.ts';

const HYPHEN = 0x2d;
const LONG_MARK = 0x30fc;
const SPACE = 0x20;
const ZERO_WIDTH_SPACE = 0x200b;
const NONE = -1;

/** Normal text as code units, with a map back to the source. Passages are written one after another. */
export class NormalBuffer {
  codes: Uint16Array<ArrayBuffer>;
  length = 0;
  readonly sources: SourceMap;

  /** Where the passage now being written begins in `codes`. */
  private origin = 0;
  /** White space that was read and not yet written: its source offsets, or NONE. */
  private spaceStart = NONE;
  private spaceEnd = NONE;
  /** The index of a space before a capital that may turn out to stand alone: G I G A. */
  private joint = NONE;
  /** The index just after a word of letter-spaced capitals, as long as it is the last word. */
  private spacedWordEnd = NONE;
  /** The white space that waits follows a word's hyphen at the end of its line: ICT-⏎ISAC. */
  private afterLineHyphen = false;
  /** The index just after a lone high surrogate. */
  private loneHighEnd = NONE;
  /** No lone surrogate has been written. */
  private wellFormed = true;

  /** `capacity`: how many units to make room for at first; more are made as needed. */
  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity + 8);
    this.sources = new SourceMap(8 + (capacity >> 5));
  }

  /** Reads `source[from, to)` on; what came before in this passage is its context. */
  append(source: string, from: number, to: number): void {
    this.reserve(to - from);
    let at = from;
    while (at < to) {
      if (this.spaceStart === NONE && this.joint === NONE) at = this.copyPlain(source, at, to);
      if (at >= to) return;
      const form = FORMS[source.charCodeAt(at)] ?? 0;
      at = 1 + (form === 0 ? this.readRare(source, at, to) : this.write(form, at, at + 1));
      // A rare character may have written several units: the rest must have room all the same.
      this.reserve(to - at);
    }
  }

  /**
   * Copies characters as long as each has a form of its own, and drops white space beside Japanese;
   * answers the offset of the first character that needs a closer look.
   */
  private copyPlain(source: string, from: number, to: number): number {
    const { codes } = this;
    let at = from;
    for (;;) {
      const shift = this.length - at;
      let end = at;
      for (; end < to; end++) {
        const form = FORMS[source.charCodeAt(end)] ?? 0;
        if (form === 0) break;
        codes[end + shift] = form;
      }
      if (end > at) this.sources.noteRun(this.length, at, end);
      this.length = end + shift;
      at = this.afterDroppedSpace(source, end, to);
      if (at === end) return at;
    }
  }

  /** The offset after the white space at `at`, if that vanishes beside Japanese; else `at`. */
  private afterDroppedSpace(source: string, at: number, to: number): number {
    if (at >= to || !isSpace(source.charCodeAt(at))) return at;
    let end = at + 1;
    while (end < to && isSpace(source.charCodeAt(end))) end++;
    if (this.length === this.origin || !keepsSpace(this.codes[this.length - 1] ?? 0)) return end;
    const next = end < to ? (FORMS[source.charCodeAt(end)] ?? 0) : 0;
    return next === 0 || keepsSpace(next) ? at : end;
  }

  /** Ends a passage: white space at its end is dropped. */
  endPassage(): void {
    this.spaceStart = NONE;
    this.afterLineHyphen = false;
    if (this.joint !== NONE) this.closeJoint();
    this.origin = this.length;
    this.spacedWordEnd = NONE;
    this.loneHighEnd = NONE;
  }

  /** Writes 0 between two passages, a fence that no word crosses. `at`: the source offset it stands for. */
  writeFence(at: number): void {
    this.reserve(1);
    this.put(0, at, at);
    this.origin = this.length;
  }

  /** The text written so far. */
  toString(): string {
    return decode(this.codes.subarray(0, this.length), this.wellFormed);
  }

  /** Reads a character that FORMS does not know; answers the offset of its last unit. */
  private readRare(source: string, at: number, to: number): number {
    const code = source.charCodeAt(at);
    if (isSpace(code)) return this.readSpace(source, at, to);
    if (isIgnorable(code)) return at;
    if (isSurrogate(code)) return this.readSurrogate(source, at, to);
    const form = expansion(source.charAt(at));
    if (form.length === 1) {
      const unit = form.charCodeAt(0);
      if (unit === HYPHEN) return this.writeHyphen(source, at, to);
      if (isCombining(unit)) return this.writeMark(unit, at, at + 1);
      FORMS[code] = unit;
      return this.write(unit, at, at + 1);
    }
    return this.writeAll(form, at, at + 1);
  }

  /** White space waits for what follows, unless it vanishes whatever that is. */
  private readSpace(source: string, at: number, to: number): number {
    let end = at + 1;
    while (end < to && isSpace(source.charCodeAt(end))) end++;
    const vanishes = this.length === this.origin || !keepsSpace(this.codes[this.length - 1] ?? 0);
    if (vanishes && this.spaceStart === NONE) return end - 1;
    if (this.spaceStart === NONE) this.spaceStart = at;
    this.afterLineHyphen ||= this.endsInWordHyphen() && /[\n\r]/.test(source.slice(at, end));
    this.spaceEnd = end;
    return end - 1;
  }

  /** Whether a letter or digit with a hyphen is the last that was written. */
  private endsInWordHyphen(): boolean {
    const { codes, length } = this;
    if (codes[length - 1] !== HYPHEN || length - 1 <= this.origin) return false;
    return isWordUnit(codes[length - 2] ?? 0);
  }

  private readSurrogate(source: string, at: number, to: number): number {
    const point = source.codePointAt(at) ?? 0;
    const isPair = point > 0xffff && at + 1 < to;
    if (isPair) {
      // Variation selectors 17–256 and tags show nothing.
      if (point >= 0xe0000 && point <= 0xe0fff) return at + 1;
      return this.writeAll(expansion(String.fromCodePoint(point)), at, at + 2);
    }
    const code = source.charCodeAt(at);
    this.wellFormed = false;
    if (code < 0xdc00) {
      this.write(code, at, at + 1);
      this.loneHighEnd = this.length;
    } else {
      // Two lone halves with something dropped between them must not become a pair.
      if (this.loneHighEnd === this.length && this.spaceStart === NONE) {
        this.put(ZERO_WIDTH_SPACE, this.sources.next, at);
      }
      this.write(code, at, at + 1);
    }
    return at;
  }

  /**
   * A dash between two katakana is the long mark only where that is certain: before a small kana,
   * which cannot begin a word (フォ－ッ). Elsewhere it may join two words (ベネフィット－リスク).
   */
  private writeHyphen(source: string, at: number, to: number): number {
    let unit = HYPHEN;
    if (this.length > this.origin && isKatakana(this.codes[this.length - 1] ?? 0)) {
      let next = at + 1;
      while (
        next < to &&
        (isSpace(source.charCodeAt(next)) || isIgnorable(source.charCodeAt(next)))
      ) {
        next++;
      }
      if (next < to && isSmallKatakana(expansion(source.charAt(next)).charCodeAt(0))) {
        unit = LONG_MARK;
      }
    }
    return this.write(unit, at, at + 1);
  }

  /** A mark joins the character before it where Unicode has a character for both (か + ゙ = が). */
  private writeMark(mark: number, start: number, end: number): number {
    const last = this.codes[this.length - 1] ?? 0;
    const hasBase = this.length > this.origin;
    if (this.spaceStart !== NONE && !(hasBase && keepsSpace(last))) this.spaceStart = NONE;
    if (hasBase && this.spaceStart === NONE) {
      const both = composition(last, mark);
      // ≠ and = differ in how they take white space: the decision before them has been made.
      if (both !== 0 && keepsSpace(both) === keepsSpace(last)) {
        this.joint = NONE;
        this.codes[this.length - 1] = both;
        this.sources.extend(this.length - 1, end);
        return end - 1;
      }
    }
    return this.write(mark, start, end);
  }

  private writeAll(form: string, start: number, end: number): number {
    this.reserve(form.length + 2);
    for (let index = 0; index < form.length; index++) {
      const unit = form.charCodeAt(index);
      if (unit === SPACE) {
        if (this.spaceStart === NONE) this.spaceStart = start;
        this.spaceEnd = end;
      } else if (isCombining(unit)) {
        this.writeMark(unit, start, end);
      } else {
        this.write(unit, start, end);
      }
    }
    return end - 1;
  }

  /** Writes one unit after settling the white space before it. Answers the offset of its last source unit. */
  private write(unit: number, start: number, end: number): number {
    if (this.joint !== NONE) {
      if (this.spaceStart === NONE && gluesToLetters(unit)) this.joint = NONE;
      else this.closeJoint();
    }
    if (this.spaceStart !== NONE) this.writeSpaceBefore(unit);
    this.put(unit, start, end);
    return end - 1;
  }

  private writeSpaceBefore(unit: number): void {
    const before = this.length;
    const last = this.codes[before - 1] ?? 0;
    const continues = this.afterLineHyphen && isWordUnit(unit);
    if (before > this.origin && keepsSpace(last) && keepsSpace(unit) && !continues) {
      const lastIsSpaced =
        before === this.spacedWordEnd ||
        (isCapital(last) &&
          (before - 1 === this.origin || !gluesToLetters(this.codes[before - 2] ?? 0)));
      if (lastIsSpaced && isCapital(unit)) this.joint = before;
      this.put(SPACE, this.spaceStart, this.spaceEnd);
    }
    this.spaceStart = NONE;
    this.afterLineHyphen = false;
  }

  /** The capital after the joint, the last unit so far, stands alone: the space before it goes. */
  private closeJoint(): void {
    const at = this.joint;
    this.codes[at] = this.codes[at + 1] ?? 0;
    this.sources.dropBeforeLast(at);
    this.length = at + 1;
    this.spacedWordEnd = at + 1;
    this.joint = NONE;
  }

  private put(unit: number, start: number, end: number): void {
    this.sources.note(this.length, start, end);
    this.codes[this.length++] = unit;
  }

  /** Makes room for `count` more units, and for a space and a fence that may come with them. */
  private reserve(count: number): void {
    const needed = this.length + count + 4;
    if (needed <= this.codes.length) return;
    const grown = new Uint16Array(Math.max(needed, Math.ceil(this.codes.length * 1.5)));
    grown.set(this.codes.subarray(0, this.length));
    this.codes = grown;
  }
}

function isWordUnit(code: number): boolean {
  return isLatin(code) || isDigit(code);
}
