import { sheetSchema } from '../../report/sheet-schema.ts';
import type { JsonSchema } from '../../schema/files/common.ts';
import { type FileKind, fileKinds, schemaNames } from '../../schema/kinds.ts';
import { outputSchema } from '../../schema/output.ts';
import { actionsOutputSchema } from '../../schema/output-actions.ts';
import { checkOutputSchema } from '../../schema/output-check.ts';
import { diffOutputSchema } from '../../schema/output-diff.ts';
import { planOutputSchema } from '../../schema/output-plan.ts';
import { reviewOutputSchema } from '../../schema/output-review.ts';
import { statusOutputSchema } from '../../schema/output-status.ts';
import { trendOutputSchema } from '../../schema/output-trend.ts';
import { whatIfOutputSchema } from '../../schema/output-what-if.ts';
import { schemaOf } from '../../schema/schemas.ts';
import { jsonText } from '../../text/json.ts';
import { en, koWith } from '../../text/quoted.ts';
import { titleText } from '../../text/title.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { openAssessment, refuse } from '../open.ts';
import { UsageError, unknownName } from '../usage-error.ts';

const outputs: ReadonlyMap<string, JsonSchema> = new Map([
  ['score-output', outputSchema],
  ['diff-output', diffOutputSchema],
  ['status-output', statusOutputSchema],
  ['trend-output', trendOutputSchema],
  ['review-output', reviewOutputSchema],
  ['check-output', checkOutputSchema],
  ['actions-output', actionsOutputSchema],
  ['plan-output', planOutputSchema],
  ['what-if-output', whatIfOutputSchema],
]);

/** `assess schema`: the JSON Schema of a kind of file, for editors. */
export async function runSchema(
  context: CommandContext,
  [kind = '']: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const folder = options['assessment'] as string | undefined;
  if (folder !== undefined) return narrowed(kind, folder, context, options);
  const output = outputs.get(kind);
  if (output) return print(output, context);
  if (fileKinds.includes(kind as FileKind)) return print(schemaOf(kind as FileKind), context);
  throw unknownName(
    {
      ko: `${koWith(kind, '이라는/라는')} 파일 종류가 없습니다.`,
      en: `There is no kind of file ${en(kind)}.`,
    },
    kind,
    schemaNames,
  );
}

async function narrowed(
  kind: string,
  folder: string,
  context: CommandContext,
  options: Options,
): Promise<ExitCode> {
  if (kind !== 'department') {
    throw new UsageError({
      ko: '--assessment는 department와 함께 씁니다.',
      en: '--assessment goes with "department".',
    });
  }
  const loaded = openAssessment(folder, undefined, context.host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const { framework, departments } = loaded.value;
  const named = departments.map(({ id, name }) => ({ id, name: titleText(name, context.language) }));
  return print(
    sheetSchema({ framework, departments: named, indicators: [...framework.indicators.keys()] }),
    context,
  );
}

function print(schema: JsonSchema, { host }: CommandContext): ExitCode {
  host.stdout.write(jsonText(schema));
  return exitCode.done;
}
