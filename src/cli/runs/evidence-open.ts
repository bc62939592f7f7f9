import { readEvidenceFolder } from '../../load/evidence-folder.ts';
import type { Host } from '../../load/host.ts';
import { membersOf } from '../../load/members.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { TreeNode } from '../../model/framework.ts';
import type { EvidenceOwner } from '../../report/evidence.ts';
import { evidenceStates } from '../../scoring/evidence-facts.ts';
import { type EvidenceInventory, takeInventory } from '../../scoring/evidence-inventory.ts';
import { type Score, score } from '../../scoring/score.ts';
import { en, ko, koWith } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import { findAssessment, openAssessment } from '../open.ts';
import { UsageError, unknownName } from '../usage-error.ts';

/** An assessment with its evidence taken stock of. */
export interface OpenedEvidence {
  readonly folder: string;
  readonly score: Score;
  readonly inventory: EvidenceInventory;
}

/** Loads an assessment and takes stock of its evidence; without a value where its files have errors. */
export function openEvidence(
  path: string | undefined,
  options: Options,
  host: Host,
): { readonly value?: OpenedEvidence; readonly diagnostics: readonly Diagnostic[] } {
  const within = daysOf(options['within'] as string | undefined);
  const folder = findAssessment(path, host);
  const { value, diagnostics } = openAssessment(folder, options.on, host);
  if (!value) return { diagnostics };
  const scored = score(value);
  const inventory = takeInventory(scored, readEvidenceFolder(folder, value, host), within);
  return { value: { folder, score: scored, inventory }, diagnostics };
}

/** Which records `--department`, `--indicator` and `--state` let through; a name that does not exist is a usage error. */
export function chosenBy(options: Options, assessment: Assessment): (entry: EvidenceOwner) => boolean {
  const groups = groupsOf(membersOf(assessment.framework));
  const departments = chosen(
    'department',
    options,
    assessment.departments.map(({ id }) => id),
  );
  const nodes = chosen('indicator', options, [...groups.keys()]);
  const states = chosen('state', options, evidenceStates);
  const indicators = new Set(nodes.flatMap((id) => groups.get(id)!));
  return ({ department, indicator, evidence }) =>
    (departments.length === 0 || departments.includes(department.id)) &&
    (nodes.length === 0 || indicators.has(indicator.id)) &&
    (states.length === 0 || (evidence !== undefined && states.includes(evidence.state)));
}

/** Whether any of the records was asked for by name. */
export function isNarrowed(options: Options): boolean {
  return ['department', 'indicator', 'state'].some((name) => options[name] !== undefined);
}

function chosen(name: string, options: Options, accepted: readonly string[]): readonly string[] {
  const given = (options[name] as readonly string[] | undefined) ?? [];
  const unknown = given.find((each) => !accepted.includes(each));
  if (unknown === undefined) return given;
  throw unknownName(
    {
      ko: `${ko(`--${name} ${unknown}`)}에 해당하는 것이 없습니다.`,
      en: `${en(`--${name} ${unknown}`)} names nothing that exists.`,
    },
    unknown,
    accepted,
  );
}

/** The indicators at and below every node, by its id. */
function groupsOf(nodes: readonly TreeNode[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const node of nodes) {
    if (node.kind === 'indicator') {
      found.set(node.id, [node.id]);
      continue;
    }
    const members = membersOf(node);
    const inner = groupsOf(members);
    found.set(
      node.id,
      members.flatMap(({ id }) => inner.get(id)!),
    );
    for (const [id, indicators] of inner) found.set(id, indicators);
  }
  return found;
}

const customaryDays = 30;

function daysOf(given: string | undefined): number {
  if (given === undefined) return customaryDays;
  if (/^(?:0|[1-9]\d{0,4})$/.test(given)) return Number(given);
  throw new UsageError(
    {
      ko: `${koWith(`--within ${given}`, '은/는')} 일수가 아닙니다.`,
      en: `"--within ${given}" is no number of days.`,
    },
    { ko: '0부터 99999까지의 정수를 적으십시오.', en: 'Write a whole number from 0 to 99999.' },
  );
}
