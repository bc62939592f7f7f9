import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentMarker as programs } from '../../src/reporters/markdown/comment-marker.ts';

// the action is no part of the program and has no types
const lib = '../../action/lib.mjs';
const { commentMarker, pathMarker, marksOf } = (await import(lib)) as {
  commentMarker(subject: string): string;
  pathMarker(path: string): string;
  marksOf(body: string): { subject: string; at: string | undefined } | undefined;
};

const subjects = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.string({
    minLength: 1,
    maxLength: 3000,
    unit: fc.constantFrom('a', '-', '>', '!', '가', '\u1100\u1161', '/', '%', '\n'),
  }),
);

test('the mark of the action is that of the program', () => {
  fc.assert(
    fc.property(subjects, (subject) => {
      expect(commentMarker(subject)).toBe(programs(subject));
    }),
  );
});

test('marks are found again, whatever they are about', () => {
  fc.assert(
    fc.property(subjects, subjects, (subject, path) => {
      const marks = { subject: commentMarker(subject), at: pathMarker(path) };
      expect(marksOf(`${marks.subject}\n${marks.at}\ntext`)).toEqual(marks);
      expect(marksOf(`${marks.subject}\r\n${path.replaceAll(/[<\n\r]/g, '')}`)).toEqual({
        ...marks,
        at: undefined,
      });
      expect(marksOf(`text\n${marks.subject}`)).toBeUndefined();
    }),
  );
});
