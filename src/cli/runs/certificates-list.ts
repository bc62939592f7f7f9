import type { Registry } from '../../model/certificates.ts';
import { listCertificates } from '../../report/certificates.ts';
import { certificateStatuses, selectCertificates, textsOf } from '../../scoring/certificates-selection.ts';
import { en, ko } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { unknownName } from '../usage-error.ts';
import { dayOf, openRegistry } from './certificates-open.ts';

/** `assess certificates list`: the certificates of a registry, by their end. */
export async function runCertificatesList(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const loaded = openRegistry(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const on = dayOf(loaded.value, options.on, host);
  const all = options['all'] === true;
  const selected = selectCertificates(loaded.value, on, { all, ...filtersOf(loaded.value, options) });
  const shown = listCertificates(loaded.value, selected, { on, all }, loaded.diagnostics, language);
  const [{ certificatesPretty }, { certificatesMarkdown }, { certificatesJson, certificatesCsv }, ics] =
    await Promise.all([
      import('../../reporters/pretty/certificates.ts'),
      import('../../reporters/markdown/certificates.ts'),
      import('../../reporters/certificates-data.ts'),
      import('../../reporters/ics.ts'),
    ]);
  writeOutputs(
    options.quiet ? { ...shown, diagnostics: [] } : shown,
    [certificatesPretty, certificatesJson, certificatesMarkdown, certificatesCsv, ics.certificatesIcs],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}

/** What the filters ask for; a name that nothing in the registry has is a usage error, never an empty list. */
function filtersOf({ awards, institutions }: Registry, options: Options) {
  return {
    statuses: chosen('status', options, certificateStatuses),
    years: chosen('year', options, [...new Set(awards.map(({ awarded }) => awarded.slice(0, 4)))].sort()),
    regions: chosen('region', options, textsOf(institutions.map(({ region }) => region))),
    tiers: chosen('tier', options, textsOf(institutions.map(({ tier }) => tier))),
    types: chosen('type', options, ['new', 'renewal']),
  };
}

function chosen(name: string, options: Options, accepted: readonly string[]): readonly string[] {
  const given = (options[name] as readonly string[] | undefined) ?? [];
  return given.map((each) => {
    const found = accepted.find((known) => known.normalize('NFC') === each.normalize('NFC'));
    if (found !== undefined) return found;
    throw unknownName(
      {
        ko: `${ko(`--${name} ${each}`)}에 해당하는 것이 없습니다.`,
        en: `${en(`--${name} ${each}`)} names nothing that exists.`,
      },
      each,
      accepted,
    );
  });
}
