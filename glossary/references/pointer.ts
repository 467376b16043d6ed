/** What the words of a passage point to, before it is looked up. */
import type { Span } from '../document/model.ts';
import type { Direction } from './cues.ts';
import type { Step } from './label.ts';
import type { ReferenceKind } from './model.ts';
import type { Section } from './numbering.ts';
import type { ObjectLabel } from './object-label.ts';

/** A reference as its words give it, before it is looked up. Document offsets. */
export interface Pointer extends Span {
  readonly kind: ReferenceKind;
  readonly label: string;
  readonly direction?: Direction;
  /** kind section: the numbers of the path. */
  readonly steps?: readonly Step[];
  /** What is counted: 図, 別添, ※ … */
  readonly noun?: string;
  /** The part in which its section stands: 本文Ⅱ１（２）, 別添１の２（３）. */
  readonly within?: '本文' | ObjectLabel;
  /** The words before name another document or law. */
  readonly elsewhere?: boolean;
  /** 上図, 下表: the nearest of this kind. */
  readonly near?: 'figure' | 'table';
  /** The last number of this look that enumerates in running text before this place. */
  readonly mark?: Span;
  /** Sections of this number whose title stands right behind it: （８）の地域の情報通信サービスの…. */
  readonly titled?: readonly Section[];
  /** Its words alone do not make it a reference (①の対策, Ⅱに): it is one where it surely leads somewhere. */
  readonly tentative?: boolean;
}

/** What a reader carries from passage to passage. */
export interface Surroundings {
  /** Document offsets of the targets' own labels: start to end. */
  readonly labels: ReadonlyMap<number, number>;
  /** Document offsets at which the passages begin that have such labels. */
  readonly labelled: ReadonlySet<number>;
  /** The last ①, (1) … that enumerates in running text, by its spelling. */
  readonly marks: Map<string, Span>;
  /** The document's sections by their own number. */
  readonly sections: ReadonlyMap<string, readonly Section[]>;
}

/** What begins at a place of a passage. */
export interface Read {
  readonly pointers: readonly Pointer[];
  /** Normal offset at which reading goes on. */
  readonly end: number;
}
