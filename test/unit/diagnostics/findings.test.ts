import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../src/diagnostics/catalogue/index.ts';
import { findingCodes, findingOf } from '../../../src/diagnostics/findings.ts';
import { allCodes, explainCode } from '../../../src/report/code-explanation.ts';
import { findingRules } from '../../../src/report/finding-rules.ts';
import { gateConditionDefinition } from '../../../src/schema/files/gate.ts';
import { gapStates } from '../../../src/scoring/gaps.ts';

/** The kinds of conditions that a gate may have. */
function conditionKinds(): string[] {
  return [...JSON.stringify(gateConditionDefinition).matchAll(/"kind":\{"const":"([a-z-]+)"/g)].map(
    ([, kind]) => kind!,
  );
}

describe('findings', () => {
  it('are the states of gaps, the conditions of a gate, and those of a baseline', () => {
    expect(conditionKinds().length).toBeGreaterThan(10);
    expect(findingCodes()).toEqual([
      ...gapStates.map((state) => `gap/${state}`),
      ...[...conditionKinds(), 'baseline-new', 'baseline-grown', 'gate'].map((kind) => `gate/${kind}`),
    ]);
  });

  it.each(findingCodes())('%s has its texts in both languages', (code) => {
    const { level, title, help, why } = findingOf(code)!;
    expect(level).toBe(code.startsWith('gap/') ? 'warning' : 'error');
    for (const text of [title, help, why]) {
      expect(text.ko).toMatch(/[가-힣].*\.$/);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text.en).not.toMatch(/[가-힣]/);
    }
    expect(entryOf(code)).toBeUndefined();
  });

  it('know no other names', () => {
    expect(findingOf('gap/nothing')).toBeUndefined();
    expect(findingOf('toString')).toBeUndefined();
  });

  it('are explained like diagnostics, without an example in the docs', () => {
    expect(explainCode('gap/partial', 'en')).toMatchObject({ kind: 'gap', severity: 'warning', docs: null });
    expect(explainCode('gate/no-drop', 'ko')).toMatchObject({
      kind: 'gate',
      severity: 'error',
      message: '점수가 변경 전보다 낮아졌습니다.',
    });
    expect(explainCode('yaml/tab', 'ko')).toMatchObject({ kind: 'diagnostic' });
  });
});

describe('findingRules', () => {
  it.each(['ko', 'en'] as const)('are all codes in the order of the catalogue (%s)', (language) => {
    const rules = findingRules(language);
    expect(rules.map(({ code }) => code)).toEqual([...allCodes(), ...findingCodes()]);
    for (const { code, level, title, help } of rules) {
      const { severity, message, help: mended } = explainCode(code, language)!;
      expect([level, title, help]).toEqual([severity, message, mended]);
    }
  });
});
