import { type CommandSpec, collectList } from '../command.ts';

/** `assess init`: a new assessment, or the sheets that an assessment still lacks. Nothing that exists is overwritten. */
export const initCommand: CommandSpec = {
  name: 'init',
  summary: { ko: '새 진단과 부서 자료를 만듦', en: 'make a new assessment with a sheet for each department' },
  arguments: [{ name: '[folder]', description: { ko: '만들 폴더', en: 'the folder to make' } }],
  options: [
    {
      flags: '--framework <id|path>',
      description: {
        ko: '평가체계: 내장 식별자 또는 경로',
        en: 'a shipped framework, or the path of your own',
      },
    },
    { flags: '--institution <id=name>', description: { ko: '기관', en: 'the institution' } },
    { flags: '--cycle <id>', description: { ko: '회차(예: 2026)', en: 'the cycle, such as 2026' } },
    {
      flags: '--window <from..to>',
      description: {
        ko: '실적 인정기간(예: 2025-09-01..2026-08-31)',
        en: 'the window of evidence, such as 2025-09-01..2026-08-31',
      },
    },
    {
      flags: '--submit-by <time>',
      description: {
        ko: '제출기한(예: 2026-08-31T18:00+09:00)',
        en: 'the deadline, such as 2026-08-31T18:00+09:00',
      },
    },
    { flags: '--renewal', description: { ko: '재인증(기본은 신규)', en: 'a renewal; default: new' } },
    {
      flags: '--department <id=name>',
      description: {
        ko: '부서. 여러 번 쓰며 첫 부서가 총괄',
        en: 'a department; repeat it, the first one coordinates',
      },
      collect: collectList,
    },
    {
      flags: '--responsible <node=department>',
      description: { ko: '소관부서: 묶음이나 지표 = 부서', en: 'lead department of a group or indicator' },
      collect: collectList,
    },
    {
      flags: '--sheets',
      description: {
        ko: '있는 진단에 빠진 부서 자료만 만듦',
        en: 'only make the sheets that an assessment still lacks',
      },
    },
    {
      flags: '--dry-run',
      description: { ko: '쓸 파일만 보이고 쓰지 않음', en: 'show what would be written, and write nothing' },
    },
  ],
  examples: [
    'assess init my-city --framework minwon-2014 --institution my-city=우리시 --cycle 2026 --department civil-affairs=민원여권과',
    'assess init my-city --sheets',
  ],
  run: async (...given) => (await import('../runs/init.ts')).runInit(...given),
};
