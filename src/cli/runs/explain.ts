import type { Localized } from '../../model/language.ts';
import { allCodes, explainCode } from '../../report/code-explanation.ts';
import { explainIndicator } from '../../report/explanation.ts';
import { score } from '../../scoring/score.ts';
import { withParticle } from '../../text/particles.ts';
import { en, ko } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { openAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { type UsageError, unknownName } from '../usage-error.ts';

/** `assess explain`: an indicator's score down to the lines that caused it, or what a diagnostic code means. */
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
  if (!explained) throw unknown(code, allCodes(), { ko: '진단 코드', en: 'diagnostic code' });
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
  const { indicators } = loaded.value.framework;
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

function unknown(name: string, accepted: readonly string[], what: Localized): UsageError {
  const text = {
    ko: `${ko(name)}에 해당하는 ${withParticle(what.ko, '이/가')} 없습니다.`,
    en: `There is no ${what.en} ${en(name)}.`,
  };
  return unknownName(text, name, accepted);
}
