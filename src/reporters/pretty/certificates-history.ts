import type { InstitutionHistory } from '../../report/certificates-history.ts';
import type { Reporter } from '../reporter.ts';
import { institutionText, registryFacts, warningsHint } from '../wording/certificates.ts';
import { awardFacts, awardTitle, nextStep } from '../wording/certificates-history.ts';
import { labelled, lines } from './lines.ts';

/** `assess certificates show` for people: the institution, its certificates in order, and what is next. */
export const historyPretty: Reporter<InstitutionHistory> = {
  name: 'pretty',
  extension: 'txt',
  render(history, context) {
    const { institution, registry, certificates, current, on, language, diagnostics } = history;
    const ko = language === 'ko';
    const { palette } = context;
    const hint = warningsHint(diagnostics.length, language);
    const facts = [
      ...(institution.region === null ? [] : [[ko ? '지역' : 'Region', institution.region] as const]),
      ...(institution.tier === null ? [] : [[ko ? '유형' : 'Tier', institution.tier] as const]),
      ...registryFacts(registry, on, language),
    ];
    const blocks = [
      [
        ...lines(institutionText(institution, language), context).map(palette.strong),
        ...facts.flatMap(([name, text]) => labelled(name, text, context)),
      ],
      ...certificates.map((certificate, i) => [
        ...lines(
          `${i + 1}. ${awardTitle(certificate, language)}${i === current && !certificate.lapsed ? ` ${context.ascii ? '<-' : '←'} ${ko ? '현재' : 'current'}` : ''}`,
          context,
        ).map(i === current ? palette.strong : palette.faint),
        ...awardFacts(certificate, language).flatMap((fact) => lines(fact, context, 3)),
      ]),
      lines(nextStep(history), context),
      ...(hint === null ? [] : [lines(hint, context)]),
    ];
    return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
  },
};
