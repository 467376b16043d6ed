import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLMap } from 'yaml';
import type { TextFile } from './files.ts';
import type { Problem, Site } from './problem.ts';
import { quoted } from './problem.ts';

/** Keys and indices from the top of a file down to a value. */
export type DataPath = readonly PropertyKey[];

/** One file's data, and where each value of it stands. */
export interface ParsedFile {
  readonly file: string;
  readonly data: unknown;
  /** Where the value at `path` stands; where there is none, the nearest value that would hold it. */
  site(path: DataPath): Site;
  /** Where the key `key` of the map at `path` stands. */
  keySite(path: DataPath, key: string): Site;
}

/**
 * Parses one YAML 1.2 (core schema) or JSON document into plain data: dates stay strings.
 * Refused, each with its line and column: syntax errors, duplicate keys, several documents, aliases,
 * unknown tags, control characters, `__proto__` keys.
 */
export function parseDataFile({ file, text }: TextFile): ParsedFile | Problem[] {
  const lines = new LineCounter();
  const siteOf = (offset: number): Site => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const control = text.search(CONTROL);
  if (control >= 0) {
    lines.lineStarts.push(...lineStartsBefore(text, control));
    return [controlCharacter(siteOf(control), text.charCodeAt(control))];
  }
  if (isTangled(text)) return [tangled(siteOf(0))];
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    version: '1.2',
    // The parser compares each key with each: `refusedNodes` looks for repeated keys in linear time.
    uniqueKeys: false,
  });
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    syntaxProblem(siteOf(pos[0]), code, message),
  );
  if (problems.length === 0) problems.push(...refusedNodes(document, siteOf));
  if (problems.length > 0) return problems.slice(0, MOST_PROBLEMS);
  return {
    file,
    data: document.toJS({ maxAliasCount: 0 }),
    site: (path) => siteOf(offsetOf(nearestNode(document, path))),
    keySite: (path, key) => siteOf(keyOffset(nearestNode(document, path), key)),
  };
}

/** Control characters (C0 but tab and line ends, DEL, C1) and overrides of writing direction: no name has them, terminals obey them. */
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/;

/** One broken file should not fill a screen. */
const MOST_PROBLEMS = 20;

/** Entries nest four deep. */
const DEEPEST = 100;

/**
 * Nested or anchored beyond anything that glossary data needs, told without parsing: the parser
 * takes seconds per megabyte of brackets, and quadratic time over runs of anchors.
 */
function isTangled(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= DEEPEST; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x5b || character === 0x7b) depth++;
    else if ((character === 0x5d || character === 0x7d) && depth > 0) depth--;
  }
  return depth > DEEPEST || /(?:[-?][ \t]+){100}|(?:&\S*\s+){20}/.test(text);
}

function refusedNodes(document: Document.Parsed, siteOf: (offset: number) => Site): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_key, node) => void problems.push(aliasProblem(siteOf(offsetOf(node)))),
    Scalar(_key, node) {
      const control = typeof node.value === 'string' ? CONTROL.exec(node.value) : null;
      if (control === null) return;
      problems.push(controlCharacter(siteOf(offsetOf(node)), control[0].charCodeAt(0)));
    },
    Map(_key, node) {
      const seen = new Set<string>();
      for (const { key } of node.items) {
        if (!isScalar(key)) {
          problems.push(compoundKey(siteOf(offsetOf(isNode(key) ? key : node))));
        } else if (seen.has(String(key.value))) problems.push(repeatedKey(siteOf(offsetOf(key))));
        else seen.add(String(key.value));
      }
    },
  });
  return problems;
}

function nearestNode(document: Document.Parsed, path: DataPath): Node | undefined {
  for (let length = path.length; length > 0; length--) {
    const found = document.getIn(path.slice(0, length), true);
    if (isNode(found)) return found;
  }
  return document.contents ?? undefined;
}

function offsetOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}

function keyOffset(node: Node | undefined, key: string): number {
  if (!isMap(node)) return offsetOf(node);
  const pair = (node as YAMLMap<unknown>).items.find(
    (item) => isScalar(item.key) && String(item.key.value) === key,
  );
  return isNode(pair?.key) ? offsetOf(pair.key) : offsetOf(node);
}

function lineStartsBefore(text: string, end: number): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

function syntaxProblem(at: Site, code: string, message: string): Problem {
  const first = quoted(message.replace(/ at line \d[\s\S]*$/, ''));
  switch (code) {
    case 'MULTIPLE_DOCS':
      return {
        ...at,
        level: 'error',
        message: { ja: '文書が2つ以上あります（---）', en: 'more than one document (---)' },
        mend: { ja: 'ファイルを分けてください', en: 'split the file' },
      };
    default:
      return {
        ...at,
        level: 'error',
        message: { ja: `YAML として読めません（${first}）`, en: `not valid YAML: ${first}` },
        mend: {
          ja: '字下げと「: 」を確かめ、: # { } を含む値は引用符で囲んでください',
          en: 'check the indentation and ": "; quote values with : # { or }',
        },
      };
  }
}

function controlCharacter(at: Site, code: number): Problem {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    ...at,
    level: 'error',
    message: { ja: `制御文字 ${name} があります`, en: `control character ${name}` },
    mend: { ja: '取り除いてください', en: 'remove it' },
  };
}

function tangled(at: Site): Problem {
  return {
    ...at,
    level: 'error',
    message: {
      ja: '入れ子かアンカー（&名前）が多すぎます',
      en: 'too many levels or anchors (&name)',
    },
    mend: { ja: '用語データの形に直してください', en: 'write plain entries' },
  };
}

function repeatedKey(at: Site): Problem {
  return {
    ...at,
    level: 'error',
    message: { ja: '同じキーが2回あります', en: 'the same key stands twice' },
    mend: { ja: '一方を消してください', en: 'remove one of them' },
  };
}

function compoundKey(at: Site): Problem {
  return {
    ...at,
    level: 'error',
    message: { ja: 'キーは文字列でなければなりません', en: 'a key must be text' },
    mend: {
      ja: '{ } や [ ] を含む値なら引用符で囲んでください',
      en: 'quote a value with { } or [ ]',
    },
  };
}

function aliasProblem(at: Site): Problem {
  return {
    ...at,
    level: 'error',
    message: { ja: 'エイリアス（*名前）は使えません', en: 'aliases (*name) are not allowed' },
    mend: { ja: '値をそのまま書いてください', en: 'write the value out' },
  };
}
