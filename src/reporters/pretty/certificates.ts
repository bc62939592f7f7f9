import type { Language } from '../../model/language.ts';
import type { AwardReport, CertificateList, RegistryHead } from '../../report/certificates.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import {
  certificateCells,
  certificateHeads,
  countsText,
  noCertificates,
  registryFacts,
  uncertainNote,
  warningsHint,
  withoutAwardText,
} from '../wording/certificates.ts';
import { labelled, lines } from './lines.ts';
import { drawTable } from './table.ts';

/** `assess certificates list` for people. */
export const certificatesPretty: Reporter<CertificateList> = {
  name: 'pretty',
  extension: 'txt',
  render(list, context) {
    const { language, registry, on, certificates, of, diagnostics } = list;
    const notes = [
      countsText(certificates, of, language),
      uncertainNote(certificates, language),
      withoutAwardText(list, language),
      warningsHint(diagnostics.length, language),
    ].filter((note) => note !== null);
    const body =
      certificates.length === 0
        ? lines(noCertificates(of, language), context).join('\n')
        : certificateTable(certificates, language, context);
    const shown = certificates.length === 0 ? notes.slice(1) : notes;
    return `${[
      registryHead(registry.title, registry, on, language, context),
      body,
      ...(shown.length > 0 ? [shown.flatMap((note) => lines(note, context)).join('\n')] : []),
    ].join('\n\n')}\n`;
  },
};

/** The title of a page about a registry, and what holds for all of it. */
export function registryHead(
  title: string,
  registry: RegistryHead,
  on: string,
  language: Language,
  context: RenderContext,
): string {
  return [
    ...lines(title, context).map(context.palette.strong),
    ...registryFacts(registry, on, language).flatMap(([name, text]) => labelled(name, text, context)),
  ].join('\n');
}

/** Certificates as a table. */
export function certificateTable(
  certificates: readonly AwardReport[],
  language: Language,
  context: RenderContext,
): string {
  const [institution = '', type = '', awarded = '', until = '', state = '', left = ''] =
    certificateHeads(language);
  const { palette, width, ascii } = context;
  const paint = (line: string, row: number) => {
    const found = certificates[row]!;
    if (found.lapsed) return palette.bad(line);
    return found.state === 'expiring' || found.state === 'uncertain' ? palette.warn(line) : line;
  };
  return drawTable(
    [
      { head: institution, flexible: true },
      { head: type },
      { head: awarded },
      { head: until, flexible: true },
      { head: state, paint },
      { head: left, align: 'right', flexible: true },
    ],
    certificates.map((certificate) => certificateCells(certificate, language)),
    width,
    ascii,
  );
}
