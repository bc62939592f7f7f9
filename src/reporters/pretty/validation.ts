import type { Language, Localized } from '../../model/language.ts';
import type { ValidatedSubject, Validation } from '../../report/validation.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { symbols } from '../symbols.ts';
import { pointsText } from '../wording/words.ts';
import { diagnosticsPretty } from './diagnostics.ts';
import { lines } from './lines.ts';

/** As many departments are named. */
const mostNames = 12;

/** `assess validate` for people: every diagnostic, then one line that sums them up. */
export const validationPretty: Reporter<Validation> = {
  name: 'pretty',
  extension: 'txt',
  render(validation, context) {
    const found = diagnosticsPretty(validation.diagnostics, validation.language, context);
    return `${found}${found === '' ? '' : '\n'}${summary(validation, context)}`;
  },
};

/** What was checked and how much is wrong with it. */
function summary(validation: Validation, context: RenderContext): string {
  const { valid, errors, warnings, language, subjects } = validation;
  const ko = language === 'ko';
  const signs = symbols(context.ascii);
  const counts = ko
    ? `오류 ${errors}건, 경고 ${warnings}건`
    : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  const head = valid
    ? `${signs.passed} ${ko ? '이상 없음' : 'valid'}`
    : `${signs.failed} ${ko ? '고칠 것이 있음' : 'not valid'}`;
  const paint = valid ? context.palette.good : context.palette.bad;
  const what = subjects.flatMap((subject) => [
    ...lines(subjectText(subject, language), context, 2),
    ...stillOpen(subject, language).flatMap((line) => lines(line, context, 4)),
  ]);
  return `${[...lines(`${head} (${counts})`, context).map(paint), ...what].join('\n')}\n`;
}

const kindNames: Readonly<Record<ValidatedSubject['kind'], Localized>> = {
  assessment: { ko: '진단', en: 'assessment' },
  framework: { ko: '평가체계', en: 'framework' },
  gate: { ko: '점검 조건', en: 'gate' },
  certificates: { ko: '인증 대장', en: 'registry' },
};

function subjectText(subject: ValidatedSubject, language: Language): string {
  const ko = language === 'ko';
  const { path, kind, title, indicators, points, departments, sheets, conditions, institutions, awards } =
    subject;
  const name = kindNames[kind][language];
  const facts = [
    ...(title === undefined ? [] : [title]),
    ...(indicators === undefined ? [] : [ko ? `지표 ${indicators}개` : plural(indicators, 'indicator')]),
    ...(points === undefined ? [] : [pointsText(points, language)]),
    ...(departments === undefined
      ? []
      : [
          ko
            ? `부서 ${departments}개 중 ${sheets}개 자료 제출`
            : `${sheets} of ${plural(departments, 'department')} with a sheet`,
        ]),
    ...(institutions === undefined
      ? []
      : [ko ? `기관 ${institutions}곳` : plural(institutions, 'institution')]),
    ...(awards === undefined ? [] : [ko ? `수여 ${awards}건` : plural(awards, 'award')]),
    ...(conditions === undefined
      ? []
      : [
          ko
            ? `조건 ${conditions}개(지표·부서 등의 id는 진단을 점검할 때 확인)`
            : `${plural(conditions, 'condition')} (ids are checked with the assessment)`,
        ]),
  ];
  return `${name} ${path}${facts.length > 0 ? `: ${facts.join(', ')}` : ''}`;
}

/** What is still to come: sheets and answers. */
function stillOpen({ withoutSheet = [], open = 0 }: ValidatedSubject, language: Language): string[] {
  const ko = language === 'ko';
  const names = withoutSheet.slice(0, mostNames).join(', ');
  const rest = withoutSheet.length - mostNames;
  const more = rest <= 0 ? '' : ko ? ` 외 ${rest}개` : ` and ${rest} more`;
  return [
    ...(withoutSheet.length > 0 ? [`${ko ? '미제출' : 'no sheet'}: ${names}${more}`] : []),
    ...(open > 0 ? [ko ? `미작성 답: ${open}개` : `${plural(open, 'answer')} still open`] : []),
  ];
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
