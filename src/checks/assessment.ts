import { type Issue, issue } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import { Rational } from '../exact/rational.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { AssessmentFile } from '../model/files.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import { isFigureRule } from '../rules/scales/index.ts';
import { checkDay } from './days.ts';
import { checkStepDates, checkSteps } from './steps.ts';

/** What is wrong in `assessment.yaml` by itself: departments and dates. */
export function checkAssessmentAlone(file: AssessmentFile): Issue[] {
  return [
    ...checkDepartments(file),
    ...checkReviewers(file),
    ...checkDates(file),
    ...checkStepDates(file),
    ...checkReferences(file),
  ];
}

/** What is wrong in `assessment.yaml` against its framework: version, assignments, references. */
export function checkAssessment(
  file: AssessmentFile,
  framework: Framework,
  nodes: readonly TreeNode[],
): Issue[] {
  const found: Issue[] = [];
  if (file.version !== undefined && file.version !== framework.version) {
    found.push(
      issue('assessment/version', { found: file.version, expected: framework.version }, ['version']),
    );
  }
  const ids = nodes.map((node) => node.id);
  for (const table of ['responsible', 'cooperating'] as const) {
    for (const id of Object.keys(file[table] ?? {})) {
      if (!ids.includes(id))
        found.push(
          issue(
            'assessment/unknown-node',
            choice({ id }, id, ids, () => titlesOf(nodes)),
            [table, id],
            { at: 'key' },
          ),
        );
    }
  }
  return [...found, ...checkSteps(file, framework), ...checkReferencesUsed(file, framework)];
}

function checkDepartments(file: AssessmentFile): Issue[] {
  const found: Issue[] = [];
  const ids = file.departments.map(({ id }) => id);
  ids.forEach((id, i) => {
    const first = ids.indexOf(id);
    if (first < i)
      found.push(
        issue('assessment/duplicate-department', { department: id }, ['departments', i, 'id'], {
          related: ['departments', first, 'id'],
        }),
      );
  });
  const coordinating = file.departments.flatMap((department, i) => (department.coordinates ? [i] : []));
  for (const i of coordinating.slice(1)) {
    const related: DataPath = ['departments', coordinating[0]!, 'coordinates'];
    found.push(
      issue('assessment/two-coordinators', { department: ids[i]! }, ['departments', i, 'coordinates'], {
        related,
      }),
    );
  }
  const titles = () => titlesOf(file.departments.map(({ id, name }) => ({ id, title: name })));
  const known = (department: string, path: DataPath) => {
    if (!ids.includes(department)) {
      found.push(
        issue('assessment/unknown-department', choice({ department }, department, ids, titles), path),
      );
    }
  };
  for (const [id, department] of Object.entries(file.responsible ?? {}))
    known(department, ['responsible', id]);
  for (const [id, departments] of Object.entries(file.cooperating ?? {})) {
    departments.forEach((department, i) => {
      known(department, ['cooperating', id, i]);
    });
  }
  return found;
}

/** A reviewer twice is the same one in capitals or small letters, as the platforms read them. */
function checkReviewers({ departments }: AssessmentFile): Issue[] {
  return departments.flatMap(({ id, reviewers = [] }, i) => {
    const names = reviewers.map((reviewer) => reviewer.toLowerCase());
    return reviewers.flatMap((reviewer, j) => {
      const first = names.indexOf(names[j]!);
      if (first === j) return [];
      const path: DataPath = ['departments', i, 'reviewers', j];
      const related: DataPath = ['departments', i, 'reviewers', first];
      return [issue('assessment/duplicate-reviewer', { reviewer, department: id }, path, { related })];
    });
  });
}

function checkDates({ cycle }: AssessmentFile): Issue[] {
  const { window } = cycle;
  const deadline = cycle['submit-by'];
  const dates: [string | undefined, DataPath][] = [
    [window?.from, ['cycle', 'window', 'from']],
    [window?.to, ['cycle', 'window', 'to']],
    [deadline?.slice(0, 10), ['cycle', 'submit-by']],
  ];
  const found = dates.flatMap(([date, path]) =>
    date === undefined ? [] : checkDay(date, path, 'assessment/impossible-date'),
  );
  if (window && found.length === 0 && window.to < window.from) {
    found.push(
      issue('assessment/window-order', { from: window.from, to: window.to }, ['cycle', 'window', 'to'], {
        related: ['cycle', 'window', 'from'],
      }),
    );
  }
  if (window && deadline !== undefined && found.length === 0 && deadline.slice(0, 10) < window.from) {
    found.push(
      issue('assessment/deadline-before-window', { deadline, from: window.from }, ['cycle', 'submit-by'], {
        related: ['cycle', 'window', 'from'],
      }),
    );
  }
  return found;
}

function checkReferences(file: AssessmentFile): Issue[] {
  return Object.entries(file.references ?? {}).flatMap(([reference, figure]) =>
    figure instanceof Rational || figure.source === undefined
      ? [issue('assessment/reference-without-source', { reference }, ['references', reference])]
      : [],
  );
}

/** The reference figures that a framework judges answers against, each once, in the order of its indicators. */
export function referencesOf(framework: Framework): string[] {
  const used = [...framework.indicators.values()].flatMap(({ rule }) =>
    isFigureRule(rule) && rule.measure?.kind === 'against' ? [rule.measure.reference] : [],
  );
  return [...new Set(used)];
}

function checkReferencesUsed(file: AssessmentFile, framework: Framework): Issue[] {
  const used = referencesOf(framework);
  return Object.keys(file.references ?? {}).flatMap((reference) => {
    if (used.includes(reference)) return [];
    return [
      issue(
        'assessment/unused-reference',
        choice({ reference }, reference, used),
        ['references', reference],
        { at: 'key' },
      ),
    ];
  });
}
