import type { OptionSpec } from './command.ts';
import { collectOutput } from './outputs.ts';

/** Options that several commands take, in one wording. */
export const formatOption = (names: string): OptionSpec => ({
  flags: '-f, --format <name[=file]>',
  description: {
    ko: `출력 형식: ${names}. 여러 번 쓸 수 있고 「=파일」로 파일에 씀`,
    en: `output format: ${names}; may be repeated, "=file" writes to a file`,
  },
  collect: collectOutput,
});

export const jsonOption: OptionSpec = {
  flags: '--json',
  description: { ko: '-f json과 같음', en: 'the same as -f json' },
};

export const onOption: OptionSpec = {
  flags: '--on <date>',
  description: {
    ko: '기준일(YYYY-MM-DD): 증빙을 판단하는 날. 기본은 오늘',
    en: 'assessment date (YYYY-MM-DD) on which evidence is judged; default today',
  },
};

export const mergeBaseOption: OptionSpec = {
  flags: '--merge-base',
  description: {
    ko: '변경 전을 두 갈래가 갈라진 커밋으로 함',
    en: 'compare with the commit where the two lines of history parted',
  },
};

export const commonOptions: readonly OptionSpec[] = [
  { flags: '--lang <ko|en>', description: { ko: '출력 언어', en: 'language of the output' } },
  { flags: '--color', description: { ko: '늘 색을 씀', en: 'always use colour' } },
  { flags: '--no-color', description: { ko: '색을 쓰지 않음', en: 'never use colour' } },
  { flags: '--ascii', description: { ko: '기호와 표 테두리를 ASCII로', en: 'ASCII symbols and borders' } },
  { flags: '-q, --quiet', description: { ko: '안내를 줄임', en: 'leave out hints and warnings' } },
  {
    flags: '--debug',
    description: { ko: '결함이 나면 호출 기록을 보임', en: 'show a stack if the program fails' },
  },
];

export const pathArgument = {
  name: '[path]',
  description: {
    ko: '진단 폴더. 없으면 이 폴더와 그 위에서 찾음',
    en: 'assessment folder; default: found from here upwards',
  },
} as const;
