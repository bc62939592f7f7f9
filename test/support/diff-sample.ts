import type { DiffReport, DiffSideReport, NodeChangeReport } from '../../src/report/diff-report.ts';
import { cause, choose, shift } from './diff-sample-amounts.ts';
import { frameworkChange, gapsOf, itemsOf, sideAfter, sideBefore } from './diff-sample-content.ts';
import { departmentsOf, groupsOf, indicatorsOf } from './diff-sample-nodes.ts';

/**
 * A comparison of two states of a small assessment, made by hand: answers, evidence, applicability, a reference figure and the
 * framework have changed, and every sum is right. In Korean unless `overrides.language` says otherwise; other overrides replace parts.
 */
export function diffSample(overrides: Partial<DiffReport> = {}): DiffReport {
  const language = overrides.language ?? 'ko';
  const text = (ko: string, en: string) => choose(language, ko, en);
  return {
    schemaVersion: 1,
    language,
    institution: 'our-city',
    name: text('우리시', 'Our City'),
    cycle: '2014',
    before: sideBefore(language),
    after: sideAfter(language),
    same: false,
    weighted: false,
    claimed: shift('73', '78.4'),
    substantiated: shift('67', '52.4'),
    bonus: shift('0', '1'),
    deduction: null,
    causes: [
      cause('answers', null, '13', '3'),
      cause('applicability', null, '-3', '-3'),
      cause('framework', 'points', '-1.6', '-1.6'),
      cause('framework', 'added', '4', '4'),
      cause('framework', 'withdrawn', '-5', '-5'),
      cause('evidence', 'files', '0', '-10'),
      cause('references', null, '-2', '-2'),
    ],
    items: itemsOf(language),
    groups: groupsOf(language),
    indicators: indicatorsOf(language),
    departments: departmentsOf(language),
    gaps: gapsOf(language),
    framework: frameworkChange(language),
    frameworkChanged: true,
    diagnostics: [],
    ...overrides,
  };
}

/** The same state twice, named as two states. */
export function sameSample(overrides: Partial<DiffReport> = {}): DiffReport {
  const sample = diffSample(overrides);
  const { after, language } = sample;
  return diffSample({
    before: { ...after, ...nameOf(sideBefore(language)) },
    same: true,
    claimed: shift('78.4', '78.4'),
    substantiated: shift('52.4', '52.4'),
    bonus: shift('1', '1'),
    causes: [],
    items: [],
    groups: [],
    indicators: [],
    departments: [],
    gaps: { new: [], closed: [], changed: [] },
    framework: null,
    frameworkChanged: false,
    ...overrides,
  });
}

/** The sample against a saved result, of which neither causes nor the framework can be told. */
export function savedSample(overrides: Partial<DiffReport> = {}): DiffReport {
  const { before, groups, indicators, departments } = diffSample(overrides);
  const bare = (nodes: readonly NodeChangeReport[]) => nodes.map((node) => ({ ...node, causes: [] }));
  return diffSample({
    before: { ...before, kind: 'saved', label: 'result.json', commit: null, path: '' },
    causes: [cause('mixed', null, '5.4', '-14.6')],
    items: [],
    groups: bare(groups),
    indicators: bare(indicators),
    departments: bare(departments),
    framework: null,
    ...overrides,
  });
}

type Named = Pick<DiffSideReport, 'label' | 'kind' | 'commit' | 'path'>;

function nameOf({ label, kind, commit, path }: DiffSideReport): Named {
  return { label, kind, commit, path };
}
