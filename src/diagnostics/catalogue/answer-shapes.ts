const targets = {
  ko: '{ actual: 올해 실적, past: [오래된 것부터 … ] }',
  en: '{ actual: …, past: [oldest first … ] }',
};

/** What an answer must look like, by the form that its rule takes. */
export const shapes: Readonly<Record<string, { ko: string; en: string }>> = {
  'yes-no': { ko: 'yes/no, 예/아니오, true/false 중 하나', en: 'yes or no, 예 or 아니오, true or false' },
  level: { ko: '등급 이름', en: 'the name of a level' },
  checklist: {
    ko: '충족한 부분의 목록 또는 { 부분: yes/no }',
    en: 'a list of the parts that are met, or { part: yes/no }',
  },
  number: { ko: '숫자', en: 'a number' },
  ratio: { ko: '{ numerator: 분자, denominator: 분모 }', en: '{ numerator: …, denominator: … }' },
  achievement: { ko: '{ actual: 실적, target: 목표 }', en: '{ actual: …, target: … }' },
  change: {
    ko: '{ actual: 실적, previous: 직전 실적 } 또는 { actual: …, past: [ … ] }',
    en: '{ actual: …, previous: … } or { actual: …, past: [ … ] }',
  },
  'target-range': targets,
  'target-deviation': targets,
  'long-term-target': {
    ko: '{ actual: 올해 실적, base: 기준값, goal: 목표 }',
    en: '{ actual: …, base: …, goal: … }',
  },
  'long-term-target-ratios': {
    ko: '{ actual: 올해 실적, base: 기준값, goal: 목표, ratios: [이전 해 달성비율 … ] }',
    en: '{ actual: …, base: …, goal: …, ratios: [ … ] }',
  },
  trend: targets,
  shortening: { ko: '{ allowed: 기준, actual: 실제 }', en: '{ allowed: …, actual: … }' },
  streak: { ko: '{ figures: [오래된 것부터 … ] }', en: '{ figures: [oldest first … ] }' },
};
