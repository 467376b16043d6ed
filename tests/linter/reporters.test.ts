import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { lint, type LintResult } from '#linter/engine.ts';
import type { Finding } from '#linter/finding.ts';
import { REPORTERS } from '#linter/reporters.generated.ts';

const TEXT = '国⺠の安全\n\n令和2年（2021年）に公表した。\n';
const glossary = await loadGlossary();
const result = lint([{ path: '案/draft 1.md', text: TEXT }], {
  glossary,
  locale: 'ja',
  today: '2026-11-22',
});

function render(id: string, { findings }: Pick<LintResult, 'findings'> = result): string {
  const reporter = REPORTERS.find((candidate) => candidate.id === id);
  if (reporter === undefined) throw new Error(`no reporter ${id}`);
  return reporter.render(
    { ...result, findings },
    { locale: 'ja', colour: false, textOf: () => TEXT },
  );
}

/** A finding whose every text tries to break out of the format. */
const hostile: Finding = {
  ...(result.findings[0] ?? expect.fail('a finding')),
  file: 'a,b:c%<"&>.md',
  message: 'a\r\nb::error::c % ]]> <&" \u0000 \uD800',
};

describe('the reporters', () => {
  it('are all here', () => {
    expect(REPORTERS.map(({ id }) => id)).toEqual([
      'github',
      'gitlab',
      'json',
      'junit',
      'pretty',
      'rdjson',
      'sarif',
    ]);
  });

  it.each(REPORTERS.map(({ id }) => [id]))(
    '%s ends with one line end, and prints nothing undefined',
    (id) => {
      const out = render(id);
      expect(out.endsWith('\n')).toBe(true);
      expect(out.endsWith('\n\n')).toBe(false);
      // short-name/undefined is a rule.
      expect(out.replaceAll('short-name/undefined', '')).not.toMatch(/[^-]undefined|NaN|\[object/);
    },
  );

  it('json: the contract', () => {
    const { findings, summary } = JSON.parse(render('json')) as LintResult;
    expect(findings).toEqual(result.findings);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['text/radical', 'era/mismatch']);
    expect(summary).toMatchObject({ files: 1, errors: 1, warnings: 1, infos: 0, fixable: 1 });
  });

  it('sarif: valid by the schema, with stable fingerprints and rule help', () => {
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats(ajv);
    const validate = ajv.compile(schema);
    for (const findings of [result.findings, [], [hostile]]) {
      const log: unknown = JSON.parse(render('sarif', { findings }));
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    }
    const sarif = render('sarif');
    expect(sarif).toContain('"uri": "%E6%A1%88/draft%201.md"');
    expect(sarif).toBe(render('sarif'));
  });

  it('github: one command a finding, errors first, nothing breaks out', () => {
    expect(
      render('github')
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['::error', '::warning', '']);
    const out = render('github', { findings: [hostile] });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toContain('file=a%2Cb%3Ac%25<"&>.md,line=1');
    expect(out).toContain('a%0D%0Ab::error::c %25');
  });

  it('gitlab: the fields of Code Quality', () => {
    expect(JSON.parse(render('gitlab'))).toMatchObject([
      {
        check_name: 'text/radical',
        severity: 'minor',
        location: { path: '案/draft 1.md', lines: { begin: 1, end: 1 } },
      },
      { check_name: 'era/mismatch', severity: 'major', location: { lines: { begin: 3, end: 3 } } },
    ]);
  });

  it('rdjson: columns in bytes of UTF-8', () => {
    expect(JSON.parse(render('rdjson'))).toMatchObject({
      diagnostics: [
        {
          code: { value: 'text/radical' },
          location: { range: { start: { line: 1, column: 4 }, end: { line: 1, column: 7 } } },
          suggestions: [{ text: '民' }],
        },
        { code: { value: 'era/mismatch' } },
      ],
    });
  });

  it('junit: well-formed XML, whatever the texts hold', () => {
    for (const findings of [result.findings, [], [hostile]]) {
      expect(XMLValidator.validate(render('junit', { findings }))).toBe(true);
    }
    const parsed: unknown = new XMLParser({ ignoreAttributes: false }).parse(
      render('junit', { findings: [hostile] }),
    );
    expect(JSON.stringify(parsed)).toContain('::error::c % ]]');
  });

  it('pretty: no control character of a draft reaches the terminal', () => {
    const text = '国⺠\u001B[31m赤\u0007\n';
    const { findings } = lint([{ path: 'a.md', text }], { glossary, today: '2026-11-22' });
    const pretty = REPORTERS.find(({ id }) => id === 'pretty');
    const out = pretty?.render(
      { ...result, findings },
      { locale: 'ja', colour: false, textOf: () => text },
    );
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
  });
});
