import { findingCodes } from '../diagnostics/findings.ts';
import type { Language } from '../model/language.ts';
import type { FindingRule } from './check-report.ts';
import { allCodes, explainCode } from './code-explanation.ts';

/** Every rule that a finding may have, in one language: the diagnostic codes, then gaps and conditions, as catalogued. */
export function findingRules(language: Language): FindingRule[] {
  return [...allCodes(), ...findingCodes()].map((code) => {
    const { severity, message, help } = explainCode(code, language)!;
    return { code, level: severity, title: message, help };
  });
}
