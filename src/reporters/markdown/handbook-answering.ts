import type { Handbook } from '../../report/handbook.ts';
import { blocks, heading, leadItem, list } from './blocks.ts';

/** The chapter that tells departments how answers are written down; `number` is its place in the handbook. */
export function answeringChapter({ framework, language }: Handbook, number: number): string {
  const ko = language === 'ko';
  const facts = ko ? korean(framework.evidenceRequired) : english(framework.evidenceRequired);
  return blocks(
    heading(2, ko ? '작성 방법' : 'How to answer', number),
    list(facts.map(([name, text]) => leadItem(name, text))),
  );
}

type Facts = readonly (readonly [string, string])[];

function korean(evidenceRequired: boolean): Facts {
  return [
    ['자료', '부서마다 부서 자료 1개(departments/부서.yaml)에 지표별로 답함'],
    ['값(value)', '지표별 해설의 「답 예시」와 같은 꼴로 적음. 수치는 단위와 쉼표 없이 적음'],
    [
      '상태(status)',
      '값이 없을 때 적음: not-implemented(미시행), not-assessed(미평가), not-applicable(해당없음, 사유 reason 필요), unanswered(미작성)',
    ],
    [
      '증빙(evidence)',
      evidenceRequired
        ? '문서번호(document) 또는 파일(file)과 결재일자(approved). 인정되는 증빙이 없는 답은 확인 점수에서 제외'
        : '문서번호(document) 또는 파일(file). 점수에는 영향이 없음',
    ],
    ['확인', '작성한 뒤 「assess validate」로 검사하고 「assess score」로 점수를 확인함'],
  ];
}

function english(evidenceRequired: boolean): Facts {
  return [
    ['Sheet', 'each department answers in one sheet, departments/DEPARTMENT.yaml, indicator by indicator'],
    ['value', 'in the form of the example answer; figures without units and thousands separators'],
    [
      'status',
      'where there is no value: not-implemented, not-assessed, not-applicable (which needs a reason), or unanswered',
    ],
    [
      'evidence',
      evidenceRequired
        ? 'a document number or a file, with its date of approval; an answer without evidence that counts is claimed but not substantiated'
        : 'a document number or a file; it does not change the score',
    ],
    ['Check', 'with "assess validate", then look at the score with "assess score"'],
  ];
}
