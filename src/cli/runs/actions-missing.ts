import { join } from 'node:path';
import { actionsFileName, actionsPath } from '../../load/actions.ts';
import type { Host } from '../../load/host.ts';
import type { Language } from '../../model/language.ts';
import { buildReport } from '../../report/build.ts';
import { actionDraftsText } from '../../reporters/templates/actions.ts';
import { score } from '../../scoring/score.ts';
import { withParticle } from '../../text/particles.ts';
import { chosen } from '../chosen.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { findAssessment, openAssessment, refuse } from '../open.ts';
import { UsageError } from '../usage-error.ts';

/** What is said where something is asked of actions and there is no file of them. */
export function noActions(): UsageError {
  return new UsageError(
    {
      ko: '이 진단에는 조치계획(actions.yaml)이 없습니다.',
      en: 'The assessment has no actions (actions.yaml).',
    },
    {
      ko: 'assessment.yaml과 같은 폴더에 actions.yaml을 두십시오. 「assess actions --missing > actions.yaml」로 초안을 만들 수 있습니다.',
      en: 'Put actions.yaml beside assessment.yaml; "assess actions --missing > actions.yaml" drafts it.',
    },
  );
}

/** `assess actions --missing`: a draft of an action for every gap that has none, to standard output. */
export async function writeMissing(
  { host, language }: CommandContext,
  path: string | undefined,
  options: Options,
): Promise<ExitCode> {
  checkAlone(options);
  const folder = findAssessment(path, host);
  const loaded = openAssessment(path, options.on, withoutEmptyFile(folder, host));
  if (!loaded.value) return refuse(loaded.diagnostics, options, { host, language });
  const report = buildReport(score(loaded.value), loaded.diagnostics, language);
  const { actions } = loaded.value.actionPlan ?? {};
  const owners = chosen(
    'department',
    options['department'] as string[] | undefined,
    report.departments.map(({ id }) => id),
  );
  const text = actionDraftsText(report, actions ?? [], owners);
  if (text === '') host.stderr.write(`${nothing(language)}\n`);
  host.stdout.write(text);
  return exitCode.done;
}

/** A shell that sends the drafts to `actions.yaml` has made it empty before anything is read: that is no file of actions yet. */
function withoutEmptyFile(folder: string, host: Host): Host {
  const path = join(folder, actionsFileName);
  const read = host.readFile(path, folder, 1);
  if ('problem' in read || read.bytes.length > 0 || actionsPath(folder, host) !== path) return host;
  return {
    ...host,
    readFile: (file, root, limit) =>
      file === path ? { problem: 'missing' } : host.readFile(file, root, limit),
  };
}

function checkAlone(options: Options): void {
  const other = ['format', 'json', 'by', 'status', 'overdue'].find((name) => options[name] !== undefined);
  if (other === undefined) return;
  throw new UsageError({
    ko: `--missing은 YAML만 쓰므로 ${withParticle(`--${other}`, '과/와')} 함께 쓸 수 없습니다.`,
    en: `--missing writes YAML and nothing else: leave --${other} out.`,
  });
}

function nothing(language: Language): string {
  return language === 'ko' ? '조치가 없는 미흡지표가 없습니다.' : 'Every gap has an action.';
}
