import type { FileProblem } from '../../load/host.ts';
import type { Owners } from '../../load/owners.ts';
import { type BlockFault, beginMark, endMark } from '../../load/owners-block.ts';
import { ko, koWith } from '../../text/quoted.ts';
import { UsageError } from '../usage-error.ts';

/** No department has anybody to review its answers. */
export function noReviewers({ departments }: Owners): UsageError {
  const [{ id } = { id: 'audit' }] = departments;
  const example = `{ id: ${id}, …, reviewers: ["@our-org/${id}"] }`;
  return new UsageError(
    { ko: '검토자가 적힌 부서가 없습니다.', en: 'No department has reviewers.' },
    {
      ko: `assessment.yaml의 departments에 reviewers를 적으십시오. 예: ${example}`,
      en: `Add them to the departments in assessment.yaml, such as ${example}`,
    },
  );
}

/** Without a repository paths start at the working directory, and the assessment is not below it. */
export function outsideRepository(folder: string): UsageError {
  return new UsageError(
    {
      ko: `${koWith(folder, '은/는')} git 저장소 안에 없고, 지금 폴더의 아래에도 없습니다.`,
      en: `"${folder}" is in no git repository and not below the working directory.`,
    },
    {
      ko: '저장소의 맨 위 폴더에서 실행하십시오.',
      en: 'Run the command from the top folder of the repository.',
    },
  );
}

/** A path that cannot stand on a line, or in which something hides. */
export function unseenInPath(path: string): UsageError {
  return new UsageError(
    {
      ko: `경로 ${ko(path)}에 줄바꿈이나 보이지 않는 문자가 있어 CODEOWNERS에 적을 수 없습니다.`,
      en: `The path "${path}" holds a line break or an invisible character and cannot stand in CODEOWNERS.`,
    },
    { ko: '폴더의 이름을 바꾸십시오.', en: 'Rename the folder.' },
  );
}

/** A file that is there but cannot be read or understood. */
export function unreadableFile(
  file: string,
  found: FileProblem | { readonly problem: 'not-utf8' },
): UsageError {
  switch (found.problem) {
    case 'unreadable':
      return new UsageError({
        ko: `${koWith(file, '을/를')} 읽을 수 없습니다(${found.reason}).`,
        en: `"${file}" cannot be read (${found.reason}).`,
      });
    case 'not-utf8':
      return new UsageError(
        { ko: `${koWith(file, '은/는')} UTF-8이 아닙니다.`, en: `"${file}" is not UTF-8.` },
        { ko: 'UTF-8로 저장한 뒤 다시 실행하십시오.', en: 'Save it as UTF-8 and run the command again.' },
      );
    case 'too-large':
      return new UsageError({
        ko: `${koWith(file, '이/가')} 너무 큽니다. GitHub는 3MB까지만 읽습니다.`,
        en: `"${file}" is too large: GitHub reads at most 3 MB.`,
      });
    default:
      return new UsageError({
        ko: `${koWith(file, '은/는')} 일반 파일이 아닙니다.`,
        en: `"${file}" is not a regular file.`,
      });
  }
}

/** A mark in the file that has no other half: where its block ends is not guessed. */
export function badMark(file: string, { fault, line, path }: BlockFault): UsageError {
  const [mark, other] =
    fault === 'no-begin' ? [endMark(path), beginMark(path)] : [beginMark(path), endMark(path)];
  if (fault === 'twice')
    return new UsageError(
      {
        ko: `${ko(file)}의 ${line}행에서 「${mark}」 구간이 다시 시작합니다.`,
        en: `In "${file}" a second part "${mark}" begins at line ${line}.`,
      },
      {
        ko: '두 구간 중 하나를 지운 뒤 다시 실행하십시오.',
        en: 'Delete one of the two and run the command again.',
      },
    );
  return new UsageError(
    {
      ko: `${ko(file)}의 ${line}행 「${mark}」에 짝이 되는 「${other}」 줄이 없습니다.`,
      en: `Line ${line} of "${file}", "${mark}", lacks its other half, "${other}".`,
    },
    {
      ko: '빠진 줄을 되살리거나 그 구간을 지운 뒤 다시 실행하십시오. 어디까지가 구간인지 짐작하지 않습니다.',
      en: 'Put the line back, or delete that part, and run the command again: where it ends is not guessed.',
    },
  );
}

/** `--out ""`. */
export function outWithoutName(): UsageError {
  return new UsageError(
    { ko: '--out에 파일 이름이 없습니다.', en: 'The file name is missing from --out.' },
    { ko: '예: --out .github/CODEOWNERS', en: 'For example: --out .github/CODEOWNERS' },
  );
}

/** YAML files are what is read. */
export function outToYaml(file: string): UsageError {
  return new UsageError(
    {
      ko: `YAML 파일 ${ko(file)}에는 쓸 수 없습니다.`,
      en: `The YAML file "${file}" cannot be written to.`,
    },
    {
      ko: 'YAML 파일은 입력입니다. 예: --out .github/CODEOWNERS',
      en: 'YAML files are input. For example: --out .github/CODEOWNERS',
    },
  );
}
