import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNameOf, isWebAddress, namesPdf, sourceIn } from '../../../extension/viewer/source.ts';

const VIEWER = 'chrome-extension://abc/viewer.html';

describe('what a viewer is asked to show', () => {
  test('a file of the web, with the place in it', () => {
    const address = 'https://www.soumu.go.jp/main_content/000721971.pdf?x=1&y=２';
    expect(sourceIn(`${VIEWER}?file=${encodeURIComponent(address)}#page=3`)).toEqual({
      from: 'web',
      address,
      hash: '#page=3',
    });
  });

  test.each(['', '?file=', '?file=/etc/passwd', '?file=file%3A%2F%2F%2Fetc%2Fpasswd'])(
    'nothing, for %s',
    (search) => {
      expect(sourceIn(VIEWER + search)).toBeUndefined();
    },
  );

  test.each([
    'javascript:alert(1)',
    'data:application/pdf,x',
    'chrome://version',
    'blob:https://a/b',
  ])('never %s', (address) => {
    expect(sourceIn(`${VIEWER}?file=${encodeURIComponent(address)}`)).toBeUndefined();
    expect(isWebAddress(address)).toBe(false);
  });
});

test.each([
  ['https://www.soumu.go.jp/main_content/000721971.pdf', true],
  ['http://example.jp/A.PDF?download=1', true],
  ['https://example.jp/a.pdf.html', false],
  ['https://example.jp/view?file=a.pdf', false],
  ['no address', false],
])('%s names a PDF: %s', (address, expected) => {
  expect(namesPdf(address)).toBe(expected);
});

describe('what a file is called', () => {
  test.each([
    ['https://www.soumu.go.jp/main_content/000721971.pdf', '000721971.pdf'],
    ['https://example.jp/%E7%B7%8F%E5%8B%99%E7%9C%81.pdf', '総務省.pdf'],
    ['https://example.jp/', 'document.pdf'],
    ['https://example.jp/report', 'report.pdf'],
    ['https://example.jp/50%', '50%.pdf'],
    ['https://example.jp/a%2F..%2F%22b%22.pdf', 'a_..__b_.pdf'],
  ])('at %s', (address, name) => {
    expect(fileNameOf({ from: 'web', address, hash: '' })).toBe(name);
  });

  test('is always one that can be saved', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (address) => {
        const name = fileNameOf({ from: 'web', address, hash: '' });
        expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]+$/u);
        expect(name).toMatch(/\.pdf$/i);
      }),
    );
  });
});
