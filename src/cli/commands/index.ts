import type { CommandSpec } from '../command.ts';
import { explainCommand } from './explain.ts';
import { gapsCommand } from './gaps.ts';
import { initCommand } from './init.ts';
import { reportCommand } from './report.ts';
import { schemaCommand } from './schema.ts';
import { scoreCommand } from './score.ts';
import { validateCommand } from './validate.ts';

/** Every command, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  initCommand,
  validateCommand,
  scoreCommand,
  gapsCommand,
  reportCommand,
  explainCommand,
  schemaCommand,
];
