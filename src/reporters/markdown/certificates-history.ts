import type { InstitutionHistory } from '../../report/certificates-history.ts';
import type { Reporter } from '../reporter.ts';
import { institutionText, registryFacts, warningsHint } from '../wording/certificates.ts';
import { awardFacts, awardTitle, nextStep } from '../wording/certificates-history.ts';
import { blocks, heading, item, list, paragraph } from './blocks.ts';

/** `assess certificates show -f markdown`. */
export const historyMarkdown: Reporter<InstitutionHistory> = {
  name: 'markdown',
  extension: 'md',
  render(history) {
    const { institution, registry, certificates, current, on, language, diagnostics } = history;
    const ko = language === 'ko';
    const hint = warningsHint(diagnostics.length, language);
    return `${blocks(
      heading(1, institutionText(institution, language)),
      list([
        ...(institution.region === null ? [] : [item(`${ko ? '지역' : 'Region'}: ${institution.region}`)]),
        ...(institution.tier === null ? [] : [item(`${ko ? '유형' : 'Tier'}: ${institution.tier}`)]),
        ...registryFacts(registry, on, language).map(([name, text]) => item(`${name}: ${text}`)),
      ]),
      ...certificates.flatMap((certificate, i) => [
        heading(
          2,
          `${awardTitle(certificate, language)}${i === current && !certificate.lapsed ? (ko ? ' (현재)' : ' (current)') : ''}`,
          i + 1,
        ),
        list(awardFacts(certificate, language).map((fact) => item(fact))),
      ]),
      paragraph(nextStep(history)),
      hint === null ? '' : paragraph(hint),
    )}\n`;
  },
};
