import { describe, expect, it } from 'vitest';
import { allCodes, explainCode } from '../../../src/report/code-explanation.ts';

describe('explainCode', () => {
  it.each(allCodes())('%s reads as a sentence without the arguments of a case', (code) => {
    for (const language of ['ko', 'en'] as const) {
      const { message, help, docs } = explainCode(code, language)!;
      for (const text of [message, help]) {
        expect(text).not.toMatch(/undefined|NaN|\[object/);
        expect(text.replaceAll('…', '')).toMatch(language === 'ko' ? /[가-힣]{2}/ : /[a-z]{3}/i);
      }
      expect(docs).toBe(`docs/diagnostics.md#${code.replace('/', '')}`);
    }
  });

  it('knows no other names', () => {
    expect(explainCode('yaml/nothing', 'ko')).toBeUndefined();
    expect(explainCode('toString', 'ko')).toBeUndefined();
  });
});
