import type { Language } from '../../model/language.ts';
import type { ConditionReport, Report } from '../../report/report.ts';
import { readable } from './figures.ts';
import { pointsText } from './words.ts';

const names = {
  floor: { ko: '최소 점수', en: 'floor' },
  must: { ko: '필수지표', en: 'must-have' },
  'not-applicable-limit': { ko: '해당없음 한도', en: 'not-applicable limit' },
  answered: { ko: '응답', en: 'answers' },
} as const;

/** A condition beside the bar in words: whether it is met, what is asked, what there is. */
export function conditionText(condition: ConditionReport, { language }: Report): string {
  const { kind, passed, judged } = condition;
  const ko = language === 'ko';
  if (kind === 'answered')
    return ko ? '판정할 응답이 없음' : 'nothing has been answered that could be judged';
  const word = ko ? (passed ? '충족' : '미충족') : passed ? 'met' : 'not met';
  const subject = condition.id === null ? '' : `${condition.id} ${condition.title} `;
  const figures = judged
    ? figuresText(condition, language)
    : ko
      ? '해당없음뿐이어서 판정할 수 없음'
      : 'nothing applies, so it cannot be judged';
  return ko
    ? `${names[kind].ko} ${word}: ${subject}${figures}`
    : `${names[kind].en} ${word}: ${subject.replace(/ $/, ', ')}${figures}`;
}

function figuresText({ kind, expected, actual }: ConditionReport, language: Language): string {
  const [asked, given] = [readable(expected), readable(actual)].map((figure) => pointsText(figure, language));
  if (language === 'ko') {
    const what = {
      floor: `기준 ${asked}`,
      must: `만점 ${asked} 필요`,
      'not-applicable-limit': `한도 ${asked}`,
      answered: '',
    };
    return `${given} (${what[kind]})`;
  }
  const what = {
    floor: `at least ${asked}`,
    must: `all ${asked} needed`,
    'not-applicable-limit': `at most ${asked}`,
    answered: '',
  };
  return `${given} (${what[kind]})`;
}
