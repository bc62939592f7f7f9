import type { CommandGroup, CommandSpec } from '../command.ts';
import { checkCommand } from './check.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { frameworkDiffCommand } from './framework-diff.ts';
import { frameworkListCommand } from './framework-list.ts';
import { frameworkShowCommand } from './framework-show.ts';
import { gapsCommand } from './gaps.ts';
import { initCommand } from './init.ts';
import { ownersCommand } from './owners.ts';
import { reportCommand } from './report.ts';
import { rescoreCommand } from './rescore.ts';
import { schemaCommand } from './schema.ts';
import { scoreCommand } from './score.ts';
import { testCommand } from './test.ts';
import { validateCommand } from './validate.ts';

/** Every command, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  initCommand,
  validateCommand,
  scoreCommand,
  gapsCommand,
  reportCommand,
  checkCommand,
  diffCommand,
  explainCommand,
  rescoreCommand,
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
    name: 'framework',
    summary: { ko: '평가체계를 보고 비교함', en: 'show and compare frameworks' },
  },
];
