import { join, resolve } from 'node:path';
import { actionsFileName, actionsPath } from '../../load/actions.ts';
import type { Host } from '../../load/host.ts';
import { withFiles } from '../../load/overlay.ts';
import { displayPath } from '../../load/paths.ts';
import type { Language } from '../../model/language.ts';
import type { ActionPlan } from '../../model/life-cycle.ts';
import { buildReport } from '../../report/build.ts';
import { actionDraftsText } from '../../reporters/templates/actions.ts';
import { score } from '../../scoring/score.ts';
import { maximumBytes } from '../../source/decode.ts';
import { withParticle } from '../../text/particles.ts';
import { en, ko, koWith } from '../../text/quoted.ts';
import { chosen } from '../chosen.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { findAssessment, openAssessment, refuse } from '../open.ts';
import { UsageError } from '../usage-error.ts';

/** What is said where something is asked of actions and there is no file of them in the folder. */
export function noActions(folder: string, host: Host): UsageError {
  const shown = displayPath(folder, host);
  const isHere = resolve(host.cwd, folder) === resolve(host.cwd);
  const command = isHere
    ? 'assess actions --missing > actions.yaml'
    : `assess actions ${shown} --missing > ${shown}/actions.yaml`;
  return new UsageError(
    {
      ko: '이 진단에는 조치계획(actions.yaml)이 없습니다.',
      en: 'The assessment has no actions (actions.yaml).',
    },
    {
      ko: `assessment.yaml과 같은 폴더에 actions.yaml을 두십시오. ${koWith(command, '으로/로')} 초안을 만들 수 있습니다.`,
      en: `Put actions.yaml beside assessment.yaml; "${command}" drafts it.`,
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
  const seen = withoutEmptyFile(folder, host);
  const loaded = openAssessment(path, options.on, seen);
  if (!loaded.value) return refuse(loaded.diagnostics, options, { host, language });
  const report = buildReport(score(loaded.value), loaded.diagnostics, language);
  const { actionPlan } = loaded.value;
  const owners = chosen(
    'department',
    options['department'] as string[] | undefined,
    report.departments.map(({ id }) => id),
  );
  const text = actionDraftsText(report, actionPlan, owners);
  if (text === '') host.stderr.write(`${nothing(owners.length > 0, language)}\n`);
  else host.stdout.write(actionPlan ? appendable(text, actionPlan, { folder, path, options, host }) : text);
  return exitCode.done;
}

interface Place {
  readonly folder: string;
  readonly path: string | undefined;
  readonly options: Options;
  readonly host: Host;
}

/** The drafts as they can be added to the end of the file, which is tried: a list that has ended there takes no more. */
function appendable(text: string, plan: ActionPlan, { folder, path, options, host }: Place): string {
  const file = actionsPath(folder, host)!;
  const read = host.readFile(file, folder, maximumBytes);
  const before = 'problem' in read ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes);
  const added = /[\r\n]$/.test(before) ? text : `\n${text}`;
  const planned = withFiles(host, new Map([[resolve(host.cwd, file), before + added]]));
  const after = openAssessment(path, options.on, planned).value?.actionPlan;
  if (after === undefined || after.actions.length <= plan.actions.length)
    throw closedList(displayPath(file, host));
  return added;
}

function closedList(shown: string): UsageError {
  return new UsageError(
    {
      ko: `${ko(shown)}의 끝에는 조치를 덧붙일 수 없어 아무것도 쓰지 않았습니다.`,
      en: `Nothing was drafted: no action can be added at the end of ${en(shown)}.`,
    },
    {
      ko: 'actions를 파일의 마지막 항목으로 두고, 대괄호 대신 「- 」로 시작하는 목록으로 고치십시오. 조치가 하나도 없으면 파일을 지우십시오.',
      en: 'Make "actions" the last key of the file, and its list one with dashes, not in brackets. If it has no action at all, remove the file.',
    },
  );
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

function nothing(isNarrowed: boolean, language: Language): string {
  if (!isNarrowed) return language === 'ko' ? '조치가 없는 미흡지표가 없습니다.' : 'Every gap has an action.';
  return language === 'ko'
    ? '--department로 고른 부서에는 조치가 없는 미흡지표가 없습니다.'
    : 'No gap without an action falls to the departments that --department names.';
}
