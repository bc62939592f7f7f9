import { displayPath } from '../../load/paths.ts';
import type { Registry } from '../../model/certificates.ts';
import { showHistory } from '../../report/certificates-history.ts';
import { type CertificateHistory, historiesOf } from '../../scoring/certificates.ts';
import { textsOf } from '../../scoring/certificates-selection.ts';
import { en, ko, koWith } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { UsageError, unknownName } from '../usage-error.ts';
import { dayOf, isRegistry, openRegistry } from './certificates-open.ts';

/** `assess certificates show`: the certificates of one institution. */
export async function runCertificatesShow(
  context: CommandContext,
  [name = '', path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  if (isRegistry(name, host) && !isRegistry(path ?? '.', host))
    throw pathFirst(displayPath(name, host), path);
  const loaded = openRegistry(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const on = dayOf(loaded.value, options.on, host);
  const found = historyNamed(name, loaded.value, historiesOf(loaded.value, on));
  const shown = showHistory(loaded.value, found, on, loaded.diagnostics, language);
  const [{ historyPretty }, { historyMarkdown }, { historyJson }, { certificatesIcs }] = await Promise.all([
    import('../../reporters/pretty/certificates-history.ts'),
    import('../../reporters/markdown/certificates-history.ts'),
    import('../../reporters/certificates-data.ts'),
    import('../../reporters/ics.ts'),
  ]);
  writeOutputs(
    options.quiet ? { ...shown, diagnostics: [] } : shown,
    [historyPretty, historyJson, historyMarkdown, certificatesIcs],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}

function pathFirst(registry: string, institution: string | undefined): UsageError {
  const example = (placeholder: string) =>
    `assess certificates show ${institution ?? placeholder} ${registry}`;
  return new UsageError(
    {
      ko: `기관을 먼저 적으십시오: 「${example('<기관>')}」`,
      en: `Name the institution first: "${example('<institution>')}".`,
    },
    {
      ko: '기관의 식별자와 이름은 「assess certificates list」로 봅니다.',
      en: '"assess certificates list" shows the ids and names of institutions.',
    },
  );
}

/**
 * By id, else by name in whatever language, else by a name without its region (`서대문구`, `Seodaemun-gu`); a name that several bear is told with
 * their ids.
 */
function historyNamed(
  given: string,
  { institutions }: Registry,
  histories: readonly CertificateHistory[],
): CertificateHistory {
  const wanted = given.normalize('NFC');
  const byId = histories.find(({ institution }) => institution.id === wanted);
  if (byId) return byId;
  const having = (is: (name: string) => boolean) =>
    histories.filter(({ institution }) =>
      textsOf([institution.name]).some((text) => is(text.normalize('NFC'))),
    );
  const exactly = having((text) => text === wanted);
  const isPart = (text: string) => text.endsWith(` ${wanted}`) || text.startsWith(`${wanted}, `);
  const named = exactly.length > 0 || wanted === '' ? exactly : having(isPart);
  const [only] = named;
  if (only && named.length === 1) return only;
  if (only) {
    const ids = named.map(({ institution }) => institution.id);
    throw new UsageError(
      {
        ko: `${koWith(given, '이라는/라는')} 이름의 기관이 ${named.length}곳입니다.`,
        en: `${named.length} institutions are named ${en(given)}.`,
      },
      {
        ko: `식별자를 적으십시오: ${ids.join(', ')}`,
        en: `Use an id: ${ids.join(', ')}.`,
      },
    );
  }
  const accepted = [...institutions.map(({ id }) => id), ...textsOf(institutions.map(({ name }) => name))];
  throw unknownName(
    {
      ko: `${ko(given)}에 해당하는 기관이 없습니다.`,
      en: `There is no institution ${en(given)}.`,
    },
    given,
    accepted,
  );
}
