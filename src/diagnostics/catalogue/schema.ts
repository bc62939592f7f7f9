import { withParticle } from '../../text/particles.ts';
import { entry } from './entry.ts';
import { en, instead, ko, koWith, listed, withoutUnit } from './wording.ts';

type Choice = { accepted: readonly string[]; suggestions: readonly string[] };

const types: Readonly<Record<string, { ko: string; en: string }>> = {
  string: { ko: '글', en: 'a text' },
  number: { ko: '숫자', en: 'a number' },
  integer: { ko: '정수', en: 'a whole number' },
  boolean: { ko: 'true/false', en: 'true or false' },
  array: { ko: '목록([ ] 또는 - )', en: 'a list' },
  object: { ko: '「이름: 값」 묶음', en: 'a mapping' },
  null: { ko: '빈 값', en: 'an empty value' },
};

/** The kind of thing that a form belongs to, where "a valid …" reads well. */
const formNames: Readonly<Record<string, { ko: string; en: string }>> = {
  id: { ko: '식별자', en: 'id' },
  levels: { ko: '단계 식별자', en: 'level id' },
  amount: { ko: '점수나 비율', en: 'amount' },
  percent: { ko: '백분율', en: 'percentage' },
  date: { ko: '날짜', en: 'date' },
  time: { ko: '시각', en: 'time' },
  grade: { ko: '등급 이름', en: 'name of a level' },
  sha256: { ko: 'SHA-256', en: 'SHA-256' },
  version: { ko: '판', en: 'version' },
  duration: { ko: '기간', en: 'duration' },
  'time-zone': { ko: '시간대', en: 'time zone' },
  reviewers: { ko: '검토자', en: 'reviewer' },
};

const forms: Readonly<Record<string, { ko: string; en: string }>> = {
  id: {
    ko: '영문자로 시작하는 영문자·숫자·「-」·「_」 64자 이내여야 합니다.',
    en: 'It must be ASCII letters, digits, "-" and "_", begin with a letter, and be at most 64 long.',
  },
  levels: {
    ko: '단계의 식별자는 ASCII입니다. 한글 이름은 { id: area, title: 영역 }처럼 적으십시오.',
    en: 'The id of a level is ASCII; give it another name as { id: area, title: … }.',
  },
  amount: {
    ko: '점수(예: 3) 또는 비율(예: 50%)이어야 합니다.',
    en: 'It must be points such as 3, or a share such as 50%.',
  },
  percent: {
    ko: '110%처럼 0 이상의 백분율이어야 합니다.',
    en: 'It must be a percentage of at least 0, such as 110%.',
  },
  date: { ko: '날짜는 2014-08-29처럼 적으십시오.', en: 'Write a date as 2014-08-29.' },
  time: {
    ko: '시각은 2014-08-29T18:00+09:00처럼 분까지, 시간대와 함께 적으십시오.',
    en: 'Write a time to the minute with its offset, as 2014-08-29T18:00+09:00.',
  },
  grade: {
    ko: '한글·영문자·숫자와 「+」·「-」·「_」로 32자 이내여야 합니다.',
    en: 'It must be letters (Latin or Hangul), digits, "+", "-" and "_", at most 32 long.',
  },
  sha256: { ko: 'SHA-256은 16진 소문자 64자입니다.', en: 'A SHA-256 is 64 lower-case hex digits.' },
  version: { ko: '1.0.0처럼 적으십시오.', en: 'Write it as 1.0.0.' },
  duration: {
    ko: '2 years, 6 months, 90 days처럼 적으십시오.',
    en: 'Write it as 2 years, 6 months or 90 days.',
  },
  'time-zone': { ko: 'Asia/Seoul처럼 적으십시오.', en: 'Write it as Asia/Seoul.' },
  reviewers: {
    ko: '"@사용자", "@조직/팀" 또는 전자우편 주소를 ASCII로 적으십시오. 예: "@our-city/audit"',
    en: 'It must be "@user", "@org/team" or an e-mail address in ASCII, such as "@our-city/audit".',
  },
};

function typeNames(names: readonly string[], language: 'ko' | 'en'): string {
  return names.map((name) => types[name]?.[language] ?? name).join(language === 'ko' ? ' 또는 ' : ' or ');
}

/** What the schema of a file says of it. */
export const schema = {
  'schema/missing-key': entry<{ key: string }>({
    severity: 'error',
    message: {
      ko: ({ key }) => `${koWith(key, '이/가')} 없습니다.`,
      en: ({ key }) => `${en(key)} is missing.`,
    },
    help: {
      ko: ({ key }) => `여기에 「${key}: …」 줄을 넣으십시오.`,
      en: ({ key }) => `Add a line "${key}: …" here.`,
    },
    why: {
      ko: '빠진 값을 0이나 기본값으로 짐작하지 않습니다.',
      en: 'A missing value is never guessed to be 0 or some default.',
    },
  }),
  'schema/unknown-key': entry<{ key: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ key }) => `${koWith(key, '은/는')} 여기에 쓸 수 없는 이름입니다.`,
      en: ({ key }) => `${en(key)} is not a known key here.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: {
      ko: '모르는 이름을 무시하면 잘못 적은 답이나 규칙이 소리 없이 사라집니다.',
      en: 'If unknown keys were ignored, a misspelt answer or rule would vanish without a word.',
    },
  }),
  'schema/wrong-type': entry<{
    expected: readonly string[];
    found: string;
    text: string;
    /** The number without its unit. */
    bare?: string;
  }>({
    severity: 'error',
    message: {
      ko: ({ expected, found }) =>
        `여기에는 ${typeNames(expected, 'ko')}만 쓸 수 있는데 ${typeNames([found], 'ko')}입니다.`,
      en: ({ expected, found }) =>
        `Expected ${typeNames(expected, 'en')}, found ${typeNames([found], 'en')}.`,
    },
    help: {
      ko: ({ expected, found, text, bare }) => {
        if (bare !== undefined) return withoutUnit(bare).ko;
        return expected.includes('string') && text !== '' && found !== 'null'
          ? `글이라면 따옴표로 적으십시오: "${text}"`
          : `${withParticle(typeNames(expected, 'ko'), '으로/로')} 고치십시오.`;
      },
      en: ({ expected, found, text, bare }) => {
        if (bare !== undefined) return withoutUnit(bare).en;
        return expected.includes('string') && text !== '' && found !== 'null'
          ? `If a text is meant, put it in quotes: "${text}"`
          : `Write ${typeNames(expected, 'en')}.`;
      },
    },
    why: {
      ko: '값의 종류를 바꾸어 읽지 않습니다. 숫자는 적힌 그대로, 글은 글로 읽습니다.',
      en: 'Values are never converted: a number is read as written, a text as a text.',
    },
  }),
  'schema/not-accepted': entry<{ value: string } & Choice>({
    severity: 'error',
    message: {
      ko: ({ value }) => `${koWith(value, '은/는')} 쓸 수 없는 값입니다.`,
      en: ({ value }) => `${en(value)} is not an accepted value.`,
    },
    help: { ko: (a) => instead(a, 'ko'), en: (a) => instead(a, 'en') },
    why: { ko: '정해진 값만 받습니다.', en: 'Only the listed values have a meaning.' },
  }),
  'schema/bad-form': entry<{
    value: string;
    form: string;
    /** What was probably meant, in the form that is asked for. */
    suggestion?: string;
    /** The number without its unit. */
    bare?: string;
    /** The number without its quotes. */
    unquoted?: string;
  }>({
    severity: 'error',
    message: {
      ko: ({ value, form }) =>
        formNames[form]
          ? `${koWith(value, '은/는')} ${formNames[form].ko}의 표기에 맞지 않습니다.`
          : `${ko(value)}의 표기가 맞지 않습니다.`,
      en: ({ value, form }) => {
        const name = formNames[form]?.en;
        if (name === undefined) return `${en(value)} is not of the form that is needed here.`;
        return `${en(value)} is not a valid ${name}.`;
      },
    },
    help: {
      ko: ({ form, suggestion, bare, unquoted }) => {
        if (bare !== undefined) return withoutUnit(bare).ko;
        if (unquoted !== undefined) return `숫자는 따옴표 없이 적으십시오: ${unquoted}`;
        if (suggestion !== undefined) return `${koWith(suggestion, '으로/로')} 적으십시오.`;
        return forms[form]?.ko ?? '표기를 확인하십시오.';
      },
      en: ({ form, suggestion, bare, unquoted }) => {
        if (bare !== undefined) return withoutUnit(bare).en;
        if (unquoted !== undefined) return `Write the number without quotes: ${unquoted}`;
        if (suggestion !== undefined) return `Write ${en(suggestion)}.`;
        return forms[form]?.en ?? 'Check the spelling.';
      },
    },
    why: {
      ko: '한 가지 뜻은 한 가지로만 적습니다. 그래야 누가 읽어도 같습니다.',
      en: 'One meaning has one spelling, so that everybody reads the same.',
    },
  }),
  'schema/empty': entry<{ what?: 'answer' }>({
    severity: 'error',
    message: {
      ko: ({ what }) => (what === 'answer' ? '답이 비어 있습니다.' : '비어 있습니다.'),
      en: ({ what }) => (what === 'answer' ? 'The answer is empty.' : 'This is empty.'),
    },
    help: {
      ko: ({ what }) =>
        what === 'answer'
          ? '값을 적거나 status: unanswered로 두십시오. 예: value: yes'
          : '내용을 적거나 줄을 지우십시오.',
      en: ({ what }) =>
        what === 'answer'
          ? 'Write a value, such as "value: yes", or leave it at "status: unanswered".'
          : 'Fill it in, or remove the line.',
    },
    why: { ko: '빈 값에는 뜻이 없습니다.', en: 'An empty value means nothing.' },
  }),
  'schema/too-long': entry<{ limit: number }>({
    severity: 'error',
    message: {
      ko: ({ limit }) => `한도(${limit})를 넘습니다.`,
      en: ({ limit }) => `This is longer than the limit of ${limit}.`,
    },
    help: { ko: () => '줄이거나 나누십시오.', en: () => 'Shorten or split it.' },
    why: {
      ko: '크기의 한도가 있어야 어떤 파일도 도구를 멈추게 하지 못합니다.',
      en: 'Sizes are bounded so that no file can bring the tool to a halt.',
    },
  }),
  'schema/out-of-range': entry<{ value: string; limit: string; bound: string }>({
    severity: 'error',
    message: {
      ko: ({ value, limit, bound }) =>
        `${koWith(value, '은/는')} 범위를 벗어납니다(${limit} ${bound === 'least' ? '이상' : '이하'}).`,
      en: ({ value, limit, bound }) =>
        `${value} is out of range: it must be at ${bound === 'least' ? 'least' : 'most'} ${limit}.`,
    },
    help: { ko: () => '범위 안의 값을 적으십시오.', en: () => 'Write a value in the range.' },
    why: {
      ko: '배점과 점수는 0보다 작을 수 없습니다. 감점은 따로 정한 방식으로만 합니다.',
      en: 'Points and awards are never below 0; deductions have a kind of their own.',
    },
  }),
  'schema/year-range': entry<{ date: string; first: number; last: number }>({
    severity: 'error',
    message: {
      ko: ({ date, first, last }) => `${ko(date)}의 연도는 ${first}년부터 ${last}년까지여야 합니다.`,
      en: ({ date, first, last }) => `The year of ${en(date)} must be one from ${first} to ${last}.`,
    },
    help: { ko: () => '연도를 확인하십시오.', en: () => 'Check the year.' },
    why: {
      ko: '여기서부터 세는 기간은 가장 길게 999년이며, 그 끝도 네 자리 연도여야 합니다.',
      en: 'Up to 999 years are counted from here, and their end must be a year of four digits too.',
    },
  }),
  'schema/needs-one-of': entry<{ keys: readonly string[] }>({
    severity: 'error',
    message: {
      ko: ({ keys }) => `${listed(keys.map(ko), 'ko')} 중 하나가 있어야 합니다.`,
      en: ({ keys }) => `One of ${listed(keys.map(en), 'en')} is needed.`,
    },
    help: {
      ko: ({ keys }) => `「${keys[0]}: …」부터 적어 보십시오.`,
      en: ({ keys }) => `Add "${keys[0]}: …", for example.`,
    },
    why: { ko: '둘 다 없으면 무엇을 뜻하는지 알 수 없습니다.', en: 'With none of them nothing is said.' },
  }),
  'schema/only-one-of': entry<{
    keys: readonly string[];
    /** The status beside an answer, where it says that there is none. */
    status?: 'unanswered';
  }>({
    severity: 'error',
    message: {
      ko: ({ keys }) => `${listed(keys.map(ko), 'ko')} 중 하나만 쓸 수 있습니다.`,
      en: ({ keys }) => `Only one of ${listed(keys.map(en), 'en')} may be given.`,
    },
    help: {
      ko: ({ status }) =>
        status ? `답을 적었으면 ${ko(`status: ${status}`)} 줄을 지우십시오.` : '하나를 지우십시오.',
      en: ({ status }) =>
        status
          ? `If you have written the answer, remove the line ${en(`status: ${status}`)}.`
          : 'Remove the others.',
    },
    why: { ko: '함께 있으면 서로 다른 말을 합니다.', en: 'Together they contradict each other.' },
  }),
};
