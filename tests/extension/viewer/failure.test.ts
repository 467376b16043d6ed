import { expect, test } from 'vitest';
import { failureOf, ViewerFailure } from '../../../extension/viewer/failure.ts';

function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

test.each([
  [named('InvalidPDFException', 'Invalid PDF structure.'), 'damaged'],
  [named('UnknownErrorException', 'Pages tree contains circular reference.'), 'damaged'],
  [named('PasswordException', 'No password given'), 'password'],
  [new Error('Invalid page request.'), 'damaged'],
  [new Error('anything'), 'other'],
  ['no error at all', 'other'],
  [new ViewerFailure('stalled'), 'stalled'],
])('%s is told as %s', (reason, kind) => {
  expect(failureOf(reason).kind).toBe(kind);
});

test('what is told of an error is short', () => {
  expect(failureOf(new Error('x'.repeat(10_000))).detail).toHaveLength(200);
});
