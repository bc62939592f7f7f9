import { showDecimal } from '../exact/display.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Language, Localized } from '../model/language.ts';
import type { GateNote, GateUnit } from '../scoring/gate-outcome.ts';
import type { Condition } from '../scoring/verdict.ts';
import { titleText } from '../text/title.ts';
import { figureText } from './check-figures.ts';
import { levelTitle } from './levels.ts';

/** Ids that a note lists at the most. */
const mostIds = 10;

const plain = {
  'asks-nothing': {
    ko: '평가체계에 합격선이나 다른 조건이 없어 판정할 것이 없습니다.',
    en: 'The framework has no bar and no other condition, so there is no verdict.',
  },
  unanswered: {
    ko: '적용되는 지표 가운데 답한 것이 없어 판정할 것이 없습니다.',
    en: 'Nothing that applies has been answered, so there is nothing to judge.',
  },
  'nothing-applicable': {
    ko: '모두 해당없음이어서 판정할 것이 없습니다.',
    en: 'Nothing of it applies, so there is nothing to judge.',
  },
  'leads-nothing': {
    ko: '이 부서의 소관지표 가운데 적용되는 것이 없어 판정할 것이 없습니다.',
    en: 'The department leads nothing that applies, so there is nothing to judge.',
  },
  'nobody-leads': {
    ko: '적용되는 소관지표가 있는 부서가 없어 판정할 것이 없습니다.',
    en: 'No department leads anything that applies, so there is nothing to judge.',
  },
  'no-must-haves': {
    ko: '평가체계에 필수지표가 없습니다. 조건의 「indicators」에 지표를 적으십시오.',
    en: 'The framework has no must-haves: list some under "indicators".',
  },
  'no-evidence-asked': {
    ko: '증빙을 요구하지 않는 평가체계여서 판정할 것이 없습니다.',
    en: 'The framework asks for no evidence, so there is nothing to judge.',
  },
  'nothing-needs-evidence': {
    ko: '증빙이 필요한 답이 없어 판정할 것이 없습니다.',
    en: 'No answer needs evidence, so there is nothing to judge.',
  },
  'no-actions': {
    ko: '조치계획(actions.yaml)에 조치가 없어 판정할 것이 없습니다.',
    en: 'There is no action (actions.yaml), so there is nothing to judge.',
  },
  'no-locks': {
    ko: '잠근 답이 없어 판정할 것이 없습니다.',
    en: 'No answer is locked, so there is nothing to judge.',
  },
  'no-base': {
    ko: '비교할 변경 전 상태가 없습니다. 새 진단이 아니면 「--base」로 지정하십시오.',
    en: 'There is nothing to compare with: name a base with "--base", unless the assessment is new.',
  },
  'base-fault': {
    ko: '변경 전 상태를 읽을 수 없어 비교하지 못했습니다.',
    en: 'The base could not be read, so nothing was compared.',
  },
  'nothing-to-compare': {
    ko: '변경 전에 채점할 것이 없어 비교할 것이 없습니다.',
    en: 'The base has nothing scored to compare with.',
  },
  'nothing-to-check': {
    ko: '켜진 조건이 하나도 없어 점검할 것이 없습니다. 조건의 severity를 확인하십시오.',
    en: 'Every condition is off, so nothing was checked: look at their severity.',
  },
  withdrawn: {
    ko: '변경하면서 없어져 0점으로 봅니다.',
    en: 'The change removes it, so it counts as 0.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** A note on a result in one sentence or two; null where there is nothing to add. */
export function noteText(
  note: GateNote | undefined,
  assessment: Assessment,
  language: Language,
  unit: GateUnit = 'points',
): string | null {
  if (note === undefined) return null;
  const ko = language === 'ko';
  switch (note.kind) {
    case 'unknown': {
      const ids = listed(note.ids, language);
      return ko
        ? `조건이 가리키는 것이 지금은 없습니다: ${ids}.`
        : `What the condition names does not exist any more: ${ids}.`;
    }
    case 'no-groups': {
      const level = assessment.framework.levels.find(({ id }) => id === note.level);
      const title = level ? levelTitle(level, language) : note.level;
      return ko
        ? `이 단계(${title})에 묶음이 없어 판정할 것이 없습니다.`
        : `There is no group at the level ${title}, so there is nothing to judge.`;
    }
    case 'unmet':
      return unmetText(note.conditions, assessment, language);
    case 'unanswered-must':
      return ko
        ? `답하지 않은 필수지표: ${listed(note.ids, language)}.`
        : `Not answered: ${listed(note.ids, language)}.`;
    case 'fresh':
      return ko
        ? `목록에 없거나 더 나빠진 지표: ${listed(note.ids, language)}.`
        : `Not listed, or worse than listed: ${listed(note.ids, language)}.`;
    case 'grown':
      return ko
        ? `목록에 더해졌거나 늘려 적은 지표: ${listed(note.ids, language)}.`
        : `Added to the list, or listed as worse: ${listed(note.ids, language)}.`;
    case 'locked-changed':
      return ko
        ? `잠긴 뒤에 답이나 증빙이 바뀐 지표: ${listed(note.ids, language)}.`
        : `Changed though locked: ${listed(note.ids, language)}.`;
    case 'loosened':
      return ko
        ? `없애거나 완화한 심사: ${listed(note.ids, language)}.`
        : `Withdrawn or loosened: ${listed(note.ids, language)}.`;
    case 'overdue':
      return ko ? `해당 조치: ${listed(note.ids, language)}.` : `Overdue: ${listed(note.ids, language)}.`;
    case 'left-out':
      return leftOutText(note.waived, note.tolerated, unit, language);
    case 'dropped': {
      const weighted = assessment.framework.aggregate === 'weighted';
      const text = (shown: string) => figureText(shown, unit, weighted, language);
      if (note.tolerance.isZero) return null;
      const [before, tolerance] = [text(showDecimal(note.before)), text(showDecimal(note.tolerance))];
      return ko
        ? `변경 전 ${before}에서 ${tolerance}까지 낮아질 수 있습니다.`
        : `It was ${before}, and may be lower by ${tolerance}.`;
    }
    default:
      return plain[note.kind][language];
  }
}

const conditionNames = {
  floor: { ko: '최소 점수', en: 'floor' },
  must: { ko: '필수지표', en: 'must-have' },
  'not-applicable-limit': { ko: '해당없음 한도', en: 'not-applicable limit' },
  answered: { ko: '응답', en: 'answers' },
} as const;

function unmetText(conditions: readonly Condition[], { framework }: Assessment, language: Language): string {
  const names = conditions.map(({ kind, id }) => {
    const name = conditionNames[kind][language];
    if (id === undefined) return name;
    const title = framework.indicators.get(id)?.title;
    return `${name} ${id}${title === undefined ? '' : ` ${titleText(title, language)}`}`;
  });
  return language === 'ko'
    ? `합격선 외에 충족하지 못한 조건: ${listed(names, language)}.`
    : `Not met beside the bar: ${listed(names, language)}.`;
}

function leftOutText(waived: number, tolerated: number, unit: GateUnit, language: Language): string {
  const ko = language === 'ko';
  const counter = unit === 'indicators' ? '개' : '건';
  const parts = [
    ...(waived > 0 ? [ko ? `유예 ${waived}${counter}` : `${waived} waived`] : []),
    ...(tolerated > 0 ? [ko ? `기존 미흡 목록 ${tolerated}${counter}` : `${tolerated} in the baseline`] : []),
  ];
  return ko ? `세지 않음: ${parts.join(', ')}.` : `Not counted: ${parts.join(', ')}.`;
}

function listed(names: readonly string[], language: Language): string {
  const shown = names.slice(0, mostIds).join(', ');
  const more = names.length - mostIds;
  if (more <= 0) return shown;
  return language === 'ko' ? `${shown} 외 ${more}개` : `${shown} and ${more} more`;
}
