import { largestPacked, mostPacked } from '../../load/evidence-bytes.ts';
import type { FoundFile } from '../../model/assessment.ts';
import type { Localized } from '../../model/language.ts';
import { sizeText } from '../../reporters/wording/evidence.ts';
import { grouped } from '../../reporters/wording/figures.ts';
import { en, ko, koWith } from '../../text/quoted.ts';
import { inert } from '../../text/terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Why a pack cannot be made, each in the words of a usage error. */
export function noOut(): UsageError {
  return new UsageError(
    { ko: '쓸 곳을 적으십시오: --out', en: 'Name where to write: --out' },
    {
      ko: '예: assess evidence pack my-city --out evidence.zip',
      en: 'For example: assess evidence pack my-city --out evidence.zip',
    },
  );
}

/** Something stands there; `isReplaceable` where `--force` could replace it. */
export function exists(shown: string, isReplaceable: boolean): UsageError {
  return new UsageError(
    { ko: `${koWith(shown, '이/가')} 이미 있습니다.`, en: `${en(shown)} exists already.` },
    isReplaceable
      ? {
          ko: '다른 이름을 쓰거나, 바꾸려면 --force를 쓰십시오.',
          en: 'Choose another name, or replace it with --force.',
        }
      : { ko: '다른 이름을 쓰십시오.', en: 'Choose another name.' },
  );
}

/** `--force` replaces packs only. */
export function foreignFiles(shown: string, foreign: string): UsageError {
  return new UsageError(
    {
      ko: `폴더 ${ko(shown)}에 묶음에 없는 파일 ${koWith(inert(foreign), '이/가')} 있어 바꾸지 않았습니다.`,
      en: `The folder ${en(shown)} was not replaced: ${en(inert(foreign))} in it is no part of a pack.`,
    },
    { ko: '그 파일을 옮기거나 다른 이름을 쓰십시오.', en: 'Move that file, or choose another name.' },
  );
}

/** A folder of something else, of which a list of hashes happens to stand there. */
export function noPack(shown: string): UsageError {
  return new UsageError(
    {
      ko: `${koWith(shown, '은/는')} 증빙 묶음이 아니어서 바꾸지 않았습니다.`,
      en: `The folder ${en(shown)} was not replaced: it is no pack of evidence.`,
    },
    { ko: '다른 이름을 쓰십시오.', en: 'Choose another name.' },
  );
}

/** Somebody worked on a file of a pack: that is not thrown away. */
export function changedSince(shown: string, changed: string): UsageError {
  return new UsageError(
    {
      ko: `폴더 ${ko(shown)}에 묶은 뒤에 바뀐 파일 ${koWith(inert(changed), '이/가')} 있어 바꾸지 않았습니다.`,
      en: `The folder ${en(shown)} was not replaced: ${en(inert(changed))} in it was changed after it was packed.`,
    },
    { ko: '그 파일을 옮기거나 다른 이름을 쓰십시오.', en: 'Move that file, or choose another name.' },
  );
}

/** A pack within the input would be input the next time. */
export function badPlace(shown: string): UsageError {
  return new UsageError(
    {
      ko: `${koWith(shown, '은/는')} 진단의 입력이 있는 자리라 쓸 수 없습니다.`,
      en: `${en(shown)} lies among the input of the assessment, so nothing is written there.`,
    },
    {
      ko: '진단 폴더 밖이나 새 폴더를 --out에 적으십시오.',
      en: 'Name a place outside of it, or a new folder, with --out.',
    },
  );
}

/** Pointers stand for documents that are not here. */
export function pointerFiles(paths: readonly string[]): UsageError {
  const first = inert(paths[0]!);
  const more = paths.length - 1;
  return new UsageError(
    {
      ko: `받지 않은 Git LFS 파일이라 묶을 수 없습니다: ${first}${more > 0 ? ` 외 ${more}개` : ''}`,
      en: `Git LFS files that were not fetched cannot be packed: ${first}${more > 0 ? ` and ${more} more` : ''}`,
    },
    { ko: '「git lfs pull」로 받은 뒤 다시 실행하십시오.', en: 'Run "git lfs pull", then try again.' },
  );
}

/** A file is larger than a pack takes. */
export function tooLargeFile({ path, size }: FoundFile): UsageError {
  const [own, most] = unequalSizes(size, largestPacked);
  return new UsageError(
    {
      ko: `증빙 파일 ${koWith(inert(path), '이/가')} 너무 큽니다: ${own.ko}. 한 파일은 ${most.ko}까지 묶습니다.`,
      en: `The evidence file ${en(inert(path))} is too large: ${own.en}. A pack takes at most ${most.en} per file.`,
    },
    { ko: '파일을 나누거나 따로 내십시오.', en: 'Split the file, or hand it in by itself.' },
  );
}

/** All files together are more than a pack takes. */
export function tooMuch(total: number): UsageError {
  const [own, most] = unequalSizes(total, mostPacked);
  return new UsageError(
    {
      ko: `증빙 파일이 모두 ${own.ko}입니다. 한 번에 ${most.ko}까지 묶습니다.`,
      en: `The evidence files have ${own.en} in all. A pack takes at most ${most.en}.`,
    },
    {
      ko: '여러 지표에 쓰인 파일은 지표마다 들어갑니다. 큰 파일은 따로 내십시오.',
      en: 'A file used for several indicators is put at each. Hand in large files by themselves.',
    },
  );
}

/** Two sizes as people read them; to the byte where they would read the same. */
function unequalSizes(...sizes: readonly [number, number]): readonly [Localized, Localized] {
  const [own, most] = [sizeText(sizes[0]), sizeText(sizes[1])];
  if (own !== most)
    return [
      { ko: own, en: own },
      { ko: most, en: most },
    ];
  const exactly = (size: number) => {
    const bytes = grouped(String(size));
    return { ko: `${bytes}바이트`, en: `${bytes} bytes` };
  };
  return [exactly(sizes[0]), exactly(sizes[1])];
}

/** What was judged is not what would be handed over. */
export function changedFile(path: string): UsageError {
  return new UsageError(
    {
      ko: `증빙 파일 ${koWith(inert(path), '이/가')} 확인한 뒤에 바뀌어 묶지 않았습니다.`,
      en: `Nothing was packed: the evidence file ${en(inert(path))} changed after it was checked.`,
    },
    { ko: '다시 실행하십시오.', en: 'Run it again.' },
  );
}

/** The system's reason. */
export function cannotWrite(out: string, reason: string): UsageError {
  return new UsageError({
    ko: `${ko(out)}에 쓸 수 없습니다(${reason}).`,
    en: `${en(out)} cannot be written (${reason}).`,
  });
}
