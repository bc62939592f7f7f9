import type { RegistryCheck } from '../../report/certificates-check.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { symbols } from '../symbols.ts';
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
import { certificateTable, registryHead } from './certificates.ts';
import { arrowOf } from './comparison.ts';
import { diagnosticsPretty } from './diagnostics.ts';
import { lines } from './lines.ts';
import { drawTable } from './table.ts';

/** `assess certificates check` for people: each proof, then the certificates that need somebody, then what it comes to. */
export const registryCheckPretty: Reporter<RegistryCheck> = {
  name: 'pretty',
  extension: 'txt',
  render(check, context) {
    const { registry, on, language, diagnostics, passed } = check;
    return `${[
      registryHead(registry.title, registry, on, language, context),
      countsBlock(check, context),
      renewalsBlock(check, context),
      ...needyBlocks(check, context),
      ...(diagnostics.length > 0 ? [diagnosticsPretty(diagnostics, language, context).trimEnd()] : []),
      verdictLines(checkVerdict(check), passed, context).join('\n'),
    ].join('\n\n')}\n`;
  },
};

function countsBlock(check: RegistryCheck, context: RenderContext): string {
  const { counts, language } = check;
  const [year = '', what = '', printed = '', counted = '', same = ''] = countHeads(language);
  const { palette, width, ascii } = context;
  const paint = (line: string, row: number) => (counts[row]!.same ? line : palette.bad(line));
  const table = drawTable(
    [
      { head: year },
      { head: what },
      { head: printed, align: 'right' },
      { head: counted, align: 'right' },
      { head: same, paint },
    ],
    countRows(check),
    width,
    ascii,
  );
  const verdict = countsVerdict(check);
  return [
    ...lines(totalsText(check), context),
    ...(counts.length === 0
      ? lines(verdict, context)
      : verdictLines(
          verdict,
          counts.every((count) => count.same),
          context,
        )),
    ...(counts.length === 0 ? [] : [table]),
  ].join('\n');
}

function renewalsBlock(check: RegistryCheck, context: RenderContext): string {
  const { renewals, language } = check;
  const verdict = renewalsVerdict(check);
  const head =
    renewals.length === 0
      ? lines(verdict, context)
      : verdictLines(
          verdict,
          renewals.every(({ earlier }) => earlier !== null),
          context,
        );
  const texts = renewals.flatMap((renewal) => {
    const text = lines(renewalText(renewal, language, arrowOf(context)), context, 2);
    return renewal.earlier === null ? text.map(context.palette.bad) : text;
  });
  return [...head, ...texts].join('\n');
}

function needyBlocks(check: RegistryCheck, context: RenderContext): string[] {
  return (['lapsed', 'expiring', 'uncertain'] as const).flatMap((what) => {
    const certificates = check[what];
    const title = lines(listTitle(what, certificates.length, check.language), context);
    if (certificates.length === 0) return [title.join('\n')];
    return [
      [...title.map(context.palette.strong), certificateTable(certificates, check.language, context)].join(
        '\n',
      ),
    ];
  });
}

function verdictLines(text: string, good: boolean, context: RenderContext): string[] {
  const signs = symbols(context.ascii);
  const paint = good ? context.palette.good : context.palette.bad;
  return lines(`${good ? signs.passed : signs.failed} ${text}`, context).map(paint);
}
