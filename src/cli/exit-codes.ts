import type { Localized } from '../model/language.ts';

/** How a run ends. */
export const exitCode = {
  done: 0,
  failed: 1,
  invalid: 2,
  usage: 3,
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What each exit code means, for `assess help exit-codes` and the docs. */
export const exitCodeMeanings: readonly (Localized & { readonly code: ExitCode })[] = [
  {
    code: exitCode.done,
    ko: '끝남. 판정이 있으면 합격 기준 충족',
    en: 'done; where there is a verdict, it is a pass',
  },
  {
    code: exitCode.failed,
    ko: '합격 기준 미충족(score, what-if), 점검 불통과(check), 이를 수 없는 목표(plan), 인정되지 않는 증빙(evidence verify, hash --write), 맞지 않는 대장(certificates check)이나 CODEOWNERS(owners --check). score, what-if, check는 --exit-zero로 끔',
    en: 'below the bar (score, what-if), a condition not met (check), a target out of reach (plan), evidence that does not count (evidence verify, hash --write), a registry that does not prove (certificates check), CODEOWNERS out of date (owners --check); --exit-zero turns it off for score, what-if and check',
  },
  { code: exitCode.invalid, ko: '입력 파일에 오류', en: 'the input files have errors' },
  {
    code: exitCode.usage,
    ko: '명령이나 환경의 문제: 잘못된 옵션, 읽을 수 없는 파일, 꽉 찬 디스크',
    en: 'usage or environment: a bad option, an unreadable file, a full disk',
  },
  { code: exitCode.bug, ko: '프로그램의 결함: 알려 주십시오', en: 'a bug of the program: please report it' },
  { code: exitCode.interrupted, ko: 'Ctrl+C로 중단', en: 'interrupted (Ctrl+C)' },
];
