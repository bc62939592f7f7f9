import type { Language } from '../../src/model/language.ts';
import type { CausePartReport, NodeChangeReport } from '../../src/report/diff-report.ts';
import { cause, choose, shift } from './diff-sample-amounts.ts';

function node(
  kind: NodeChangeReport['kind'],
  level: string,
  ids: string | readonly [string | null, string | null],
  title: string,
  claimed: readonly [string, string],
  substantiated: readonly [string, string],
  causes: readonly CausePartReport[],
): NodeChangeReport {
  const [before, after] = typeof ids === 'string' ? [ids, ids] : ids;
  const effect = before?.startsWith('B') ? 'bonus' : null;
  return {
    kind,
    level,
    before,
    after,
    title,
    depth: kind === 'department' || effect !== null ? null : (before ?? after ?? '').length - 1,
    effect,
    claimed: shift(...claimed),
    substantiated: shift(...substantiated),
    causes,
  };
}

/** The groups of the sample whose score differs. */
export function groupsOf(language: Language): NodeChangeReport[] {
  const text = (ko: string, en: string) => choose(language, ko, en);
  const [area, item] = [text('영역', 'Area'), text('진단항목', 'Item')];
  const own = [cause('answers', null, '12', '2'), cause('framework', 'points', '-1.6', '-1.6')];
  const timely = [cause('evidence', 'files', '0', '-10'), cause('references', null, '-2', '-2')];
  const content = [
    cause('applicability', null, '-3', '-3'),
    cause('framework', 'added', '4', '4'),
    cause('framework', 'withdrawn', '-5', '-5'),
  ];
  return [
    node('group', area, 'F', text('운영기반', 'Foundations'), ['30', '40.4'], ['24', '24.4'], own),
    node('group', item, 'F1', text('추진체계', 'Organisation'), ['30', '40.4'], ['24', '24.4'], own),
    node(
      'group',
      area,
      'R',
      text('처리성과', 'Results'),
      ['43', '37'],
      ['43', '27'],
      [...content, ...timely],
    ),
    node(
      'group',
      item,
      'R1',
      text('기한과 만족', 'Time and satisfaction'),
      ['35', '33'],
      ['35', '23'],
      timely,
    ),
    node('group', item, 'R2', text('제도 개선', 'Improvement'), ['8', '4'], ['8', '4'], content),
  ];
}

/** The indicators of the sample whose score differs. */
export function indicatorsOf(language: Language): NodeChangeReport[] {
  const text = (ko: string, en: string) => choose(language, ko, en);
  const leaf = (
    ids: string | readonly [string | null, string | null],
    title: string,
    claimed: readonly [string, string],
    substantiated: readonly [string, string],
    ...causes: readonly CausePartReport[]
  ) => node('indicator', text('세부지표', 'Indicator'), ids, title, claimed, substantiated, causes);
  return [
    leaf(
      'F1-01',
      text('추진계획 수립', 'A plan'),
      ['0', '10'],
      ['0', '0'],
      cause('answers', null, '10', '0'),
    ),
    leaf(
      ['F1-03', 'F1-04'],
      text('종이 민원함', 'Paper boxes'),
      ['6', '6.4'],
      ['6', '6.4'],
      cause('answers', null, '2', '2'),
      cause('framework', 'points', '-1.6', '-1.6'),
    ),
    leaf(
      'R1-01',
      text('기한 준수율', 'On time'),
      ['25', '23'],
      ['25', '23'],
      cause('references', null, '-2', '-2'),
    ),
    leaf(
      'R1-02',
      text('민원인 만족도', 'Satisfaction'),
      ['10', '10'],
      ['10', '0'],
      cause('evidence', 'files', '0', '-10'),
    ),
    leaf(
      [null, 'R2-02'],
      text('온라인 접수', 'Online desk'),
      ['0', '4'],
      ['0', '4'],
      cause('framework', 'added', '4', '4'),
    ),
    leaf(
      'R2-03',
      text('옥외 창구 운영', 'Outdoor desk'),
      ['3', '0'],
      ['3', '0'],
      cause('applicability', null, '-3', '-3'),
    ),
    leaf('B-01', text('수상 실적', 'Awards'), ['0', '1'], ['0', '1'], cause('answers', null, '1', '1')),
    leaf(
      ['R2-01', null],
      text('전화 응대 점검', 'Telephone checks'),
      ['5', '0'],
      ['5', '0'],
      cause('framework', 'withdrawn', '-5', '-5'),
    ),
  ];
}

/** The departments of the sample whose score differs. */
export function departmentsOf(language: Language): NodeChangeReport[] {
  const text = (ko: string, en: string) => choose(language, ko, en);
  const own = (
    id: string,
    title: string,
    claimed: readonly [string, string],
    substantiated: readonly [string, string],
    ...causes: readonly CausePartReport[]
  ) => node('department', text('부서', 'Department'), id, title, claimed, substantiated, causes);
  return [
    own(
      'team',
      text('민원팀', 'Service team'),
      ['35', '43.4'],
      ['29', '17.4'],
      cause('answers', null, '13', '3'),
      cause('framework', 'points', '-1.6', '-1.6'),
      cause('applicability', null, '-3', '-3'),
      cause('evidence', 'files', '0', '-10'),
    ),
    own(
      'desk',
      text('접수창구', 'Front desk'),
      ['38', '35'],
      ['38', '35'],
      cause('framework', 'added', '4', '4'),
      cause('framework', 'withdrawn', '-5', '-5'),
      cause('references', null, '-2', '-2'),
    ),
  ];
}
