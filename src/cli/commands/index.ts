import type { CommandGroup, CommandSpec } from '../command.ts';
import { actionsCommand } from './actions.ts';
import { calendarCommand } from './calendar.ts';
import { certificatesCheckCommand } from './certificates-check.ts';
import { certificatesListCommand } from './certificates-list.ts';
import { certificatesShowCommand } from './certificates-show.ts';
import { checkCommand } from './check.ts';
import { diffCommand } from './diff.ts';
import { evidenceHashCommand } from './evidence-hash.ts';
import { evidenceListCommand } from './evidence-list.ts';
import { evidencePackCommand } from './evidence-pack.ts';
import { evidenceVerifyCommand } from './evidence-verify.ts';
import { explainCommand } from './explain.ts';
import { frameworkDiffCommand } from './framework-diff.ts';
import { frameworkListCommand } from './framework-list.ts';
import { frameworkShowCommand } from './framework-show.ts';
import { gapsCommand } from './gaps.ts';
import { initCommand } from './init.ts';
import { nextCommand } from './next.ts';
import { ownersCommand } from './owners.ts';
import { planCommand } from './plan.ts';
import { reportCommand } from './report.ts';
import { rescoreCommand } from './rescore.ts';
import { reviewCompareCommand } from './review-compare.ts';
import { reviewStartCommand } from './review-start.ts';
import { schemaCommand } from './schema.ts';
import { scoreCommand } from './score.ts';
import { statusCommand } from './status.ts';
import { testCommand } from './test.ts';
import { trendCommand } from './trend.ts';
import { validateCommand } from './validate.ts';
import { whatIfCommand } from './what-if.ts';

/** Every command, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  initCommand,
  validateCommand,
  scoreCommand,
  gapsCommand,
  actionsCommand,
  planCommand,
  whatIfCommand,
  statusCommand,
  trendCommand,
  calendarCommand,
  reportCommand,
  checkCommand,
  diffCommand,
  explainCommand,
  evidenceListCommand,
  evidenceVerifyCommand,
  evidenceHashCommand,
  evidencePackCommand,
  reviewStartCommand,
  reviewCompareCommand,
  rescoreCommand,
  nextCommand,
  certificatesListCommand,
  certificatesShowCommand,
  certificatesCheckCommand,
  frameworkListCommand,
  frameworkShowCommand,
  frameworkDiffCommand,
  testCommand,
  ownersCommand,
  schemaCommand,
];

/** The first words of the commands that have two. */
export const commandGroups: readonly CommandGroup[] = [
  {
    name: 'certificates',
    summary: { ko: '인증 대장을 보이고 대조함', en: 'list and prove certificates' },
  },
  {
    name: 'evidence',
    summary: { ko: '증빙을 보이고 확인하고 묶음', en: 'list, verify and hand over evidence' },
  },
  {
    name: 'review',
    summary: { ko: '심사 파일을 만들고 답과 비교함', en: 'start reviews and compare claims with them' },
  },
  {
    name: 'framework',
    summary: { ko: '평가체계를 보고 비교함', en: 'show and compare frameworks' },
  },
];
