import { join } from 'node:path';
import { reviewStages } from '../../checks/life-cycle.ts';
import { displayPath } from '../../load/paths.ts';
import { reviewsFolderName } from '../../load/reviews.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { ReviewStage } from '../../model/life-cycle.ts';
import { buildReviewComparison } from '../../report/review-comparison.ts';
import { reviewStageNames } from '../../report/terms.ts';
import { asOfStage } from '../../scoring/review-comparison.ts';
import { givenReviews } from '../../scoring/review-drafts.ts';
import { score } from '../../scoring/score.ts';
import { en, ko } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { findAssessment, openAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { namesAsked, stageAsked } from './review-names.ts';

/** `assess review compare`: how what is claimed stood up to its reviews. */
export async function runReviewCompare(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const stage = stageAsked(options);
  const loaded = openAssessment(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const departments = namesAsked(
    'department',
    options,
    loaded.value.departments.map(({ id }) => id),
  );
  const assessment = upTo(stage, loaded.value);
  if (givenReviews(assessment).length === 0) {
    const folder = displayPath(join(findAssessment(path, host), reviewsFolderName), host);
    throw withoutReview(folder, stage, assessment, loaded.value);
  }
  const report = buildReviewComparison(score(assessment), { departments, ...(stage && { stage }) }, language);
  const [{ reviewComparisonPretty }, { reviewComparisonJson }, { reviewComparisonMarkdown }] =
    await Promise.all([
      import('../../reporters/pretty/review-comparison.ts'),
      import('../../reporters/review-json.ts'),
      import('../../reporters/markdown/review-comparison.ts'),
    ]);
  writeOutputs(
    report,
    [reviewComparisonPretty, reviewComparisonJson, reviewComparisonMarkdown],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}

function upTo(stage: ReviewStage | undefined, assessment: Assessment): Assessment {
  if (stage === undefined) return assessment;
  const last = reviewStages.indexOf(stage);
  return asOfStage(assessment, (each) => reviewStages.indexOf(each) <= last);
}

/** Nothing to compare with: where reviews belong, or which stages there are. */
function withoutReview(
  folder: string,
  stage: ReviewStage | undefined,
  { reviews: drafts = [] }: Assessment,
  { on, reviews = [] }: Assessment,
): UsageError {
  const draft = drafts.at(-1);
  if (draft !== undefined)
    return new UsageError(
      {
        ko: `작성 중인 심사뿐이어서 비교할 것이 없습니다: ${draft.file}`,
        en: `There is nothing to compare: no review finds anything yet, as in ${draft.file}`,
      },
      {
        ko: '심사한 지표에 「award」나 「answer」를 적으십시오.',
        en: 'Give what was reviewed an "award" or an "answer".',
      },
    );
  if (stage !== undefined && reviews.length > 0) {
    const first = reviews[0]!.stage;
    return new UsageError(
      {
        ko: `${reviewStageNames[stage].ko}까지의 심사가 없습니다.`,
        en: `There is no review up to the ${reviewStageNames[stage].en}.`,
      },
      {
        ko: `첫 심사의 단계는 ${reviewStageNames[first].ko}(${first})입니다.`,
        en: `The first stage that has one is the ${reviewStageNames[first].en} (${first}).`,
      },
    );
  }
  return new UsageError(
    {
      ko: `기준일 ${on}까지의 심사가 없어 비교할 것이 없습니다.`,
      en: `There is no review up to ${on}, so there is nothing to compare.`,
    },
    {
      ko: `심사는 ${ko(`${folder}/`)} 폴더의 YAML 파일입니다. 「assess review start」로 만드십시오.`,
      en: `Reviews are YAML files in ${en(`${folder}/`)}; make one with "assess review start".`,
    },
  );
}
