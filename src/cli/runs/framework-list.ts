import { loadFramework } from '../../load/framework.ts';
import { frameworkPath, shippedFrameworks } from '../../load/shipped.ts';
import { listFrameworks } from '../../report/framework-list.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';

/** `assess framework list`: the frameworks that come with the program. */
export async function runFrameworkList(
  context: CommandContext,
  _args: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const loaded = shippedFrameworks(host).map((id) => loadFramework(frameworkPath(id, '.', host)!, host));
  const frameworks = loaded.flatMap(({ value }) => value ?? []);
  if (frameworks.length < loaded.length)
    return refuse(
      loaded.flatMap(({ diagnostics }) => diagnostics),
      options,
      context,
    );
  const { frameworkListReporters } = await import('../../reporters/framework-list.ts');
  writeOutputs(
    listFrameworks(frameworks, language),
    frameworkListReporters,
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}
