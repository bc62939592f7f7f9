import type { Owners } from '../../load/owners.ts';
import type { BlockChange } from '../../load/owners-block.ts';
import { ownersPlaces } from '../../load/owners-file.ts';
import type { Language } from '../../model/language.ts';
import { koWith, ko as quoted } from '../../text/quoted.ts';
import { titleText } from '../../text/title.ts';

/** What is known of a file whose block differs. */
export interface Compared {
  readonly hasBlock: boolean;
  /** Whether any department names a reviewer. */
  readonly hasReviewers: boolean;
  /** Whether the file was named with `--out`. */
  readonly isNamed: boolean;
}

/** Which departments name no reviewer, and who reviews their sheets instead. */
export function withoutLines({ without, owned, folder }: Owners, language: Language): string[] {
  const hasShared = owned.some(({ path }) => path === folder);
  const others = without.filter(({ coordinates }) => !coordinates);
  const listed = others.map(({ id, name }) => named(titleText(name, language), id, language)).join(', ');
  const ko = language === 'ko';
  const lines: string[] = [];
  if (others.length > 0 && ko)
    lines.push(
      `검토자가 없는 부서: ${listed}. ${hasShared ? '해당 부서 자료는 총괄부서의 검토자가 검토합니다.' : '해당 부서 자료를 검토할 사람이 정해지지 않았습니다.'}`,
    );
  if (others.length > 0 && !ko)
    lines.push(
      `No reviewers: ${listed}. ${hasShared ? 'The reviewers of the coordinating department review their sheets.' : 'Nobody reviews their sheets.'}`,
    );
  if (!hasShared)
    lines.push(
      ko
        ? '총괄부서의 검토자가 없어 진단 폴더 전체를 맡는 줄이 없습니다.'
        : 'No coordinating department has reviewers, so no line covers the whole folder of the assessment.',
    );
  return lines;
}

/** That the file now holds the block, or held it already. */
export function writtenText(file: string, isNew: boolean, language: Language): string {
  if (language === 'ko')
    return isNew ? `${quoted(file)}에 썼습니다.` : `${quoted(file)}에 바뀐 것이 없습니다.`;
  return isNew ? `Written to "${file}".` : `Nothing changed in "${file}".`;
}

/** That the file is as it should be. */
export function currentText(file: string, language: Language): string {
  return language === 'ko'
    ? `${koWith(file, '은/는')} 진단의 검토자와 같습니다.`
    : `"${file}" agrees with the reviewers of the assessment.`;
}

/** That there is no file: the one that was named, or any. */
export function missingFileLines(file: string | undefined, isNamed: boolean, language: Language): string[] {
  const places = ownersPlaces.join(', ');
  if (language === 'ko')
    return [
      file === undefined
        ? `저장소에 CODEOWNERS 파일이 없습니다(찾은 곳: ${places}).`
        : `${quoted(file)} 파일이 없습니다.`,
      mendText(isNamed, language),
    ];
  return [
    file === undefined
      ? `The repository has no CODEOWNERS file (looked for: ${places}).`
      : `There is no file "${file}".`,
    mendText(isNamed, language),
  ];
}

/** What a file lacks and what it has too much, line by line, and how to mend it. */
export function differenceLines(
  file: string,
  { missing, superfluous, isMoved }: BlockChange,
  { hasBlock, hasReviewers, isNamed }: Compared,
  language: Language,
): string[] {
  const ko = language === 'ko';
  const head = ko
    ? `${koWith(file, '이/가')} 진단의 검토자와 다릅니다.`
    : `"${file}" differs from the reviewers of the assessment.`;
  const noBlock = ko ? '이 진단의 구간이 없습니다.' : 'It has no part for this assessment.';
  const order = ko ? '줄의 순서가 다릅니다.' : 'The lines stand in another order.';
  const remove = ko
    ? '고치는 법: 부서에 검토자(reviewers)를 적거나, 위 줄을 모두 지우십시오.'
    : 'help: Give the departments reviewers, or delete all of these lines.';
  return [
    head,
    ...(hasBlock ? [] : [`  ${noBlock}`]),
    ...(isMoved ? [`  ${order}`] : []),
    ...listed(ko ? '빠진 줄:' : 'Missing:', '+', missing),
    ...listed(ko ? '필요 없는 줄:' : 'Superfluous:', '-', superfluous),
    hasReviewers ? mendText(isNamed, language, file) : remove,
  ];
}

function listed(title: string, sign: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${sign} ${line}`)];
}

function mendText(isNamed: boolean, language: Language, file: string = ownersPlaces[0]): string {
  if (language === 'ko')
    return isNamed
      ? '고치는 법: 같은 명령을 --check 없이 실행하십시오.'
      : `고치는 법: 같은 명령을 --check 대신 「--out ${file}」로 실행하십시오.`;
  return isNamed
    ? 'help: Run the same command without --check.'
    : `help: Run the same command with "--out ${file}" in place of --check.`;
}

function named(name: string, id: string, language: Language): string {
  return language === 'ko' ? `${name}(${id})` : `${name} (${id})`;
}
