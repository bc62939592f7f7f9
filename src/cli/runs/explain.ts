import { findingCodes } from '../../diagnostics/findings.ts';
import type { TreeNode } from '../../model/framework.ts';
import type { Localized } from '../../model/language.ts';
import { allCodes, explainCode } from '../../report/code-explanation.ts';
import { explainIndicator } from '../../report/explanation.ts';
import { score } from '../../scoring/score.ts';
import { withParticle } from '../../text/particles.ts';
import { en, ko, koWith } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { openAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { UsageError, unknownName } from '../usage-error.ts';

/** `assess explain`: an indicator's score down to the lines that caused it, or what a code means. */
export async function runExplain(
  context: CommandContext,
  [subject = '', path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  return subject.includes('/')
    ? explainTheCode(subject, context, options)
    : explainTheIndicator(subject, path, context, options);
}

async function explainTheCode(
  code: string,
  { host, language }: CommandContext,
  options: Options,
): Promise<ExitCode> {
  const explained = explainCode(code, language);
  if (!explained) throw unknown(code, [...allCodes(), ...findingCodes()], { ko: '코드', en: 'code' });
  const { codeExplanationReporters } = await import('../../reporters/code-explanation.ts');
  writeOutputs(explained, codeExplanationReporters, requestedOutputs(options, 'pretty'), options, host);
  return exitCode.done;
}

async function explainTheIndicator(
  id: string,
  path: string | undefined,
  context: CommandContext,
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const loaded = openAssessment(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const { indicators, children } = loaded.value.framework;
  if (isGroup(id, children)) throw notAnIndicator(id, path);
  if (!indicators.has(id)) throw unknown(id, [...indicators.keys()], { ko: '지표', en: 'indicator' });
  const explained = explainIndicator(score(loaded.value), id, language);
  const [{ explanationPretty }, { explanationJson }, { explanationMarkdown }] = await Promise.all([
    import('../../reporters/pretty/explanation.ts'),
    import('../../reporters/json.ts'),
    import('../../reporters/markdown/explanation.ts'),
  ]);
  writeOutputs(
    explained,
    [explanationPretty, explanationJson, explanationMarkdown],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}

function isGroup(id: string, nodes: readonly TreeNode[]): boolean {
  return nodes.some((node) => node.kind === 'group' && (node.id === id || isGroup(id, node.children)));
}

/** A group has no rule of its own: where to look instead. */
function notAnIndicator(id: string, path: string | undefined): UsageError {
  const command = `assess gaps${path === undefined ? '' : ` ${path}`} --item ${id}`;
  return new UsageError(
    { ko: `${koWith(id, '은/는')} 묶음입니다.`, en: `${en(id)} is a group.` },
    {
      ko: `지표를 적으십시오. 묶음의 미흡지표는 ${koWith(command, '으로/로')} 볼 수 있습니다.`,
      en: `Name an indicator; ${en(command)} lists what the group falls short of.`,
    },
  );
}

function unknown(name: string, accepted: readonly string[], what: Localized): UsageError {
  const text = {
    ko: `${ko(name)}에 해당하는 ${withParticle(what.ko, '이/가')} 없습니다.`,
    en: `There is no ${what.en} ${en(name)}.`,
  };
  return unknownName(text, name, accepted);
}
