import type { RegistryCheck } from '../../report/certificates-check.ts';
import type { Reporter } from '../reporter.ts';
import { registryFacts } from '../wording/certificates.ts';
import {
  checkVerdict,
  countHeads,
  countRows,
  countsVerdict,
  listTitle,
  renewalsVerdict,
  renewalText,
  totalsText,
} from '../wording/certificates-check.ts';
import { blocks, heading, item, leadItem, list, paragraph, table } from './blocks.ts';
import { certificateTable } from './certificates.ts';

/** `assess certificates check -f markdown`. */
export const registryCheckMarkdown: Reporter<RegistryCheck> = {
  name: 'markdown',
  extension: 'md',
  render(check) {
    const { registry, on, language, counts, renewals, diagnostics, passed } = check;
    const ko = language === 'ko';
    const numbers = countHeads(language).map((head, i) =>
      i === 2 || i === 3 ? { head, align: 'right' as const } : { head },
    );
    return `${blocks(
      heading(1, registry.title),
      list([
        leadItem(ko ? '결과' : 'Result', `${passed ? '✓' : '✗'} ${checkVerdict(check)}`),
        ...registryFacts(registry, on, language).map(([name, text]) => item(`${name}: ${text}`)),
      ]),
      heading(2, ko ? '공표 건수' : 'Printed counts'),
      paragraph(totalsText(check)),
      paragraph(countsVerdict(check)),
      counts.length === 0 ? '' : table(numbers, countRows(check)),
      heading(2, ko ? '재인증' : 'Renewals'),
      paragraph(renewalsVerdict(check)),
      list(renewals.map((renewal) => item(renewalText(renewal, language, '→')))),
      ...(['lapsed', 'expiring', 'uncertain'] as const).flatMap((what) => {
        const certificates = check[what];
        return [
          heading(2, listTitle(what, certificates.length, language)),
          certificates.length === 0 ? '' : certificateTable(certificates, language),
        ];
      }),
      diagnostics.length === 0 ? '' : heading(2, ko ? '경고' : 'Warnings'),
      list(
        diagnostics.map(({ message, location: { file, line, column } }) =>
          item(`${message} (${line === undefined ? file : `${file}:${line}:${column}`})`),
        ),
      ),
    )}\n`;
  },
};
