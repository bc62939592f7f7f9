import type { Language } from '../../model/language.ts';
import type { AwardReport, CertificateList } from '../../report/certificates.ts';
import type { Reporter } from '../reporter.ts';
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
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';

/** `assess certificates list -f markdown`. */
export const certificatesMarkdown: Reporter<CertificateList> = {
  name: 'markdown',
  extension: 'md',
  render(listed) {
    const { language, registry, on, certificates, of, diagnostics } = listed;
    const notes = [
      uncertainNote(certificates, language),
      withoutAwardText(listed, language),
      warningsHint(diagnostics.length, language),
    ];
    const isEmpty = certificates.length === 0;
    return `${blocks(
      heading(1, registry.title),
      list(registryFacts(registry, on, language).map(([name, text]) => item(`${name}: ${text}`))),
      paragraph(isEmpty ? noCertificates(of, language) : countsText(certificates, of, language)),
      isEmpty ? '' : certificateTable(certificates, language),
      ...notes.map((note) => (note === null ? '' : paragraph(note))),
    )}\n`;
  },
};

/** Certificates as a table in Markdown. */
export function certificateTable(certificates: readonly AwardReport[], language: Language): string {
  const heads = certificateHeads(language);
  return table(
    heads.map((head, i) => (i === heads.length - 1 ? { head, align: 'right' } : { head })),
    certificates.map((certificate) => certificateCells(certificate, language)),
  );
}
