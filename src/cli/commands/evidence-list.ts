import { evidenceStates } from '../../scoring/evidence-facts.ts';
import { type CommandSpec, collectList } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';
import { departmentOption, indicatorOption, withinOption } from './evidence-options.ts';

/** `assess evidence list`: every record of evidence, what is used more than once, and files without a record. */
export const evidenceListCommand: CommandSpec = {
  name: 'evidence list',
  summary: {
    ko: '증빙 목록을 보임: 문서, 결재일자, 상태, 중복 사용된 문서, 남는 파일',
    en: 'list the evidence: documents, dates, states, what is shared, files left over',
  },
  arguments: [pathArgument],
  options: [
    formatOption('pretty, json, markdown, csv'),
    jsonOption,
    onOption,
    departmentOption,
    indicatorOption,
    {
      flags: '--state <state>',
      description: {
        ko: `이 상태만: ${evidenceStates.join(', ')}`,
        en: `only this state: ${evidenceStates.join(', ')}`,
      },
      collect: collectList,
    },
    withinOption,
    {
      flags: '--shared',
      description: {
        ko: '여러 지표에 쓰인 문서와 이름만 다른 같은 파일만 보임',
        en: 'only documents used for several indicators, and files of equal content',
      },
    },
    {
      flags: '--unused',
      description: { ko: '기록이 가리키지 않는 파일만 보임', en: 'only files that no record names' },
    },
  ],
  examples: [
    'assess evidence list examples/seodaemun-2014 --state undated',
    'assess evidence list --department policy-planning -f csv=evidence.csv',
  ],
  run: async (...given) => (await import('../runs/evidence-list.ts')).runEvidenceList(...given),
};
