import { type Issue, issue } from '../diagnostics/issue.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { Validity } from '../model/framework.ts';
import { isShorter } from './calendar.ts';

/** A renewal that would have to start before the certificate is awarded. `path` is that of the validity in its file. */
export function checkRenewalLead({ renewalLead: lead, ...lengths }: Validity, path: DataPath): Issue[] {
  if (lead === undefined) return [];
  const type = (['new', 'renewal'] as const).find((each) => !isShorter(lead, lengths[each]));
  if (type === undefined) return [];
  const args = { lead, validity: lengths[type] };
  const related: DataPath = [...path, type];
  return [issue('framework/renewal-lead', args, [...path, 'renewal-lead'], { related })];
}
