import { reviewStages, stageOf } from '../../checks/life-cycle.ts';
import type { ReviewStage } from '../../model/life-cycle.ts';
import { en, ko } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import { type UsageError, unknownName } from '../usage-error.ts';

/** The stage that `--stage` names, by its id or in Korean; undefined without it. Any other name is a usage error. */
export function stageAsked(options: Options): ReviewStage | undefined {
  const given = options['stage'] as string | undefined;
  if (given === undefined) return undefined;
  const stage = reviewStages.find((each) => each === stageOf(given));
  if (stage === undefined) throw noSuch('stage', given, reviewStages);
  return stage;
}

/** The names given for a repeatable option, each of them one that exists. */
export function namesAsked(name: string, options: Options, accepted: readonly string[]): readonly string[] {
  const given = (options[name] as readonly string[] | undefined) ?? [];
  const wrong = given.find((each) => !accepted.includes(each));
  if (wrong !== undefined) throw noSuch(name, wrong, accepted);
  return given;
}

function noSuch(name: string, given: string, accepted: readonly string[]): UsageError {
  const text = {
    ko: `${ko(`--${name} ${given}`)}에 해당하는 것이 없습니다.`,
    en: `${en(`--${name} ${given}`)} names nothing that exists.`,
  };
  return unknownName(text, given, accepted);
}
