import { provenCodes } from '../../checks/certificates.ts';
import { reportCheck } from '../../report/certificates-check.ts';
import { proveRegistry } from '../../scoring/certificates-proof.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { dayOf, openRegistry } from './certificates-open.ts';

/** `assess certificates check`: what can be proven of a registry. A proof that fails is its result, any other error is refused. */
export async function runCertificatesCheck(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const loaded = openRegistry(path, options.on, host);
  const registry = loaded.value ?? loaded.draft;
  if (!registry) return refuse(loaded.diagnostics, options, context);
  const proof = proveRegistry(registry, dayOf(registry, options.on, host));
  // what is proven is told as such; --quiet leaves warnings out
  const others = loaded.diagnostics.filter(
    ({ code, severity }) => !provenCodes.includes(code) && !(options.quiet && severity === 'warning'),
  );
  const [{ registryCheckPretty }, { registryCheckMarkdown }, { registryCheckJson }] = await Promise.all([
    import('../../reporters/pretty/certificates-check.ts'),
    import('../../reporters/markdown/certificates-check.ts'),
    import('../../reporters/certificates-data.ts'),
  ]);
  writeOutputs(
    reportCheck(registry, proof, others, language),
    [registryCheckPretty, registryCheckJson, registryCheckMarkdown],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return proof.passed ? exitCode.done : exitCode.failed;
}
