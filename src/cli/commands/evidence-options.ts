import { collectList, type OptionSpec } from '../command.ts';

/** Options that the commands on evidence share. */
export const departmentOption: OptionSpec = {
  flags: '--department <id>',
  description: {
    ko: '이 부서의 것만(여러 번 쓸 수 있음)',
    en: 'only those of this department (may be repeated)',
  },
  collect: collectList,
};

export const indicatorOption: OptionSpec = {
  flags: '--indicator <id>',
  description: { ko: '이 지표나 묶음의 것만', en: 'only those of this indicator or group' },
  collect: collectList,
};

export const withinOption: OptionSpec = {
  flags: '--within <days>',
  description: {
    ko: '기준일부터 이 일수 안에 유효기한이 끝나는 것을 알림. 기본 30',
    en: 'tell what expires within so many days of the assessment date; default 30',
  },
};
