import type { z } from 'zod';
import type { ParsedFile } from './yaml.ts';
import type { Problem, Wording } from './problem.ts';
import { quoted } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Words = { readonly message: Wording; readonly mend?: Wording };

/** Schema issues of the value at `base` in a file, as problems at the places they are about. */
export function issueProblems(
  issues: readonly Issue[],
  parsed: ParsedFile,
  base: readonly PropertyKey[],
): Problem[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        ...parsed.keySite(path, key),
        level: 'error' as const,
        ...unknownKey(key, dotted(issue.path)),
      }));
    }
    const words = issueWords(issue, valueAt(parsed.data, path), dotted(issue.path));
    return [{ ...parsed.site(path), level: 'error' as const, ...words }];
  });
}

function issueWords(issue: Issue, value: unknown, where: string): Words {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? missing(where) : wrongType(where, issue.expected, value);
    case 'invalid_value':
      return oneOf(where, issue.values.map(String), value);
    case 'too_small':
    case 'too_big':
      return outOfBounds(where, issue);
    case 'invalid_format':
    case 'custom':
      return malformed(where, issue, value);
    default:
      return { message: { ja: `${where} が正しくありません`, en: `${where}: ${issue.message}` } };
  }
}

function unknownKey(key: string, where: string): Words {
  const ja = where === '' ? '' : `${where} に`;
  const en = where === '' ? '' : ` in ${where}`;
  return {
    message: {
      ja: `${ja}知らないキー「${quoted(key)}」があります`,
      en: `unknown key "${quoted(key)}"${en}`,
    },
    mend: { ja: '綴りを確かめるか、消してください', en: 'check its spelling or remove it' },
  };
}

function missing(where: string): Words {
  return {
    message: { ja: `${where} がありません`, en: `${where} is missing` },
    mend: { ja: '書き足してください', en: 'add it' },
  };
}

const TYPE_NAMES_JA: Readonly<Record<string, string>> = {
  string: '文字列',
  number: '数',
  int: '整数',
  boolean: 'true か false',
  array: 'リスト',
  object: 'マップ（キー: 値）',
  null: '空（null）',
};

const TYPE_NAMES_EN: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map (key: value)',
  null: 'empty (null)',
};

function wrongType(where: string, expected: string, value: unknown): Words {
  const found = typeName(value);
  const message = {
    ja: `${where} は${TYPE_NAMES_JA[expected] ?? expected}でなければなりません（今は${TYPE_NAMES_JA[found] ?? found}）`,
    en: `${where} must be ${TYPE_NAMES_EN[expected] ?? expected}, not ${TYPE_NAMES_EN[found] ?? found}`,
  };
  if (expected !== 'string' || typeof value !== 'number') return { message };
  return {
    message,
    mend: {
      ja: `引用符で囲んでください（'${value}'。0で始まるなら0も）`,
      en: `put it in quotes ('${value}', with its leading zeros if it has any)`,
    },
  };
}

function oneOf(where: string, values: readonly string[], value: unknown): Words {
  const given = typeof value === 'string' ? quoted(value) : typeName(value);
  return {
    message: { ja: `${where} に「${given}」は使えません`, en: `${where} cannot be "${given}"` },
    mend: { ja: `使える値: ${values.join('、')}`, en: `use one of: ${values.join(', ')}` },
  };
}

const UNITS: ReadonlyMap<string, readonly [ja: string, en: string]> = new Map([
  ['string', ['文字', ' characters']],
  ['array', ['件', ' items']],
]);

function outOfBounds(where: string, issue: Issue & { code: 'too_small' | 'too_big' }): Words {
  const small = issue.code === 'too_small';
  const bound = String(small ? issue.minimum : issue.maximum);
  const [unitJa, unitEn] = UNITS.get(issue.origin) ?? ['', ''];
  if (small && issue.origin === 'string' && bound === '1') {
    return {
      message: { ja: `${where} が空です`, en: `${where} is empty` },
      mend: { ja: '書くか、キーごと消してください', en: 'write it, or remove the key' },
    };
  }
  const limit = small
    ? { ja: `${bound}${unitJa}以上`, en: `at least ${bound}${unitEn}` }
    : { ja: `${bound}${unitJa}以下`, en: `at most ${bound}${unitEn}` };
  return {
    message: {
      ja: `${where} は${limit.ja}でなければなりません`,
      en: `${where} must be ${limit.en}`,
    },
  };
}

/** The messages of glossary/model.ts (and of patterns that carry none), in Japanese. */
const FORMATS_JA: Readonly<Record<string, string>> = {
  'expected YYYY, YYYY-MM or YYYY-MM-DD':
    '日付は YYYY、YYYY-MM、YYYY-MM-DD のどれかで書いてください',
  'no such day in the calendar': '暦にない日です',
  'expected kebab-case: a-z, 0-9, -':
    'id は英小文字・数字とハイフンで書いてください（例: cyder-range）',
  'a former name needs a source': '旧称（former）には source が要ります',
  'a dated relation needs a source': '日付のある関係には source が要ります',
  'expected kana': '読みはかなで書いてください',
  'expected YYYY-MM': 'YYYY-MM で書いてください',
};

function malformed(where: string, issue: Issue, value: unknown): Words {
  const given = typeof value === 'string' ? quoted(value) : '';
  const key = String(issue.path.at(-1) ?? '');
  const own = FORMATS_JA[issue.message];
  const expected =
    own !== undefined
      ? { ja: own, en: issue.message }
      : key === 'period'
        ? {
            ja: '期間は FY2020、2020、2020-03、2018-10/2019-03 のように書いてください',
            en: 'expected FY2020, 2020, 2020-03 or a span 2018-10/2019-03',
          }
        : key === 'url'
          ? {
              ja: 'http:// か https:// で始まる URL を書いてください',
              en: 'expected a URL that starts with http:// or https://',
            }
          : { ja: '形が正しくありません', en: issue.message };
  return given === ''
    ? { message: { ja: `${where}: ${expected.ja}`, en: `${where}: ${expected.en}` } }
    : {
        message: {
          ja: `${where}「${given}」: ${expected.ja}`,
          en: `${where} "${given}": ${expected.en}`,
        },
      };
}

function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function dotted(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    data,
  );
}
