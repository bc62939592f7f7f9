import type { GitFault } from '../load/git-repository.ts';
import type { Localized } from '../model/language.ts';
import { clip } from '../source/clip.ts';
import { en, ko, koWith } from '../text/quoted.ts';
import { UsageError } from './usage-error.ts';

/** The words for what git could not do, with what to do about it (exit 3). */
export function gitFaultText(fault: GitFault): UsageError {
  const likely = fault.suggestions ?? [];
  const { text, help } = wordsOf(fault);
  if (likely.length === 0) return new UsageError(text, help);
  const meant = {
    ko: `${likely.map(ko).join(', ')}의 오기인지 확인하십시오.`,
    en: `Did you mean ${likely.map(en).join(' or ')}?`,
  };
  if (fault.fault === 'unknown-ref') return new UsageError(text, meant);
  return new UsageError(text, { ko: `${meant.ko} ${help.ko}`, en: `${meant.en} ${help.en}` });
}

function wordsOf(fault: GitFault): { text: Localized; help: Localized } {
  // a name of thousands of letters tells nobody more than its beginning
  const ref = fault.ref === undefined ? undefined : clip(fault.ref);
  switch (fault.fault) {
    case 'no-git':
      return {
        text: { ko: 'git을 실행할 수 없습니다.', en: 'Git cannot be run.' },
        help: {
          ko: 'git을 설치하고, 명령 경로(PATH)에 있는지 「git --version」으로 확인하십시오.',
          en: 'Install git, and see with "git --version" that it is on the PATH.',
        },
      };
    case 'no-repository':
      return {
        text: { ko: '이 폴더는 git 저장소가 아닙니다.', en: 'This folder is not in a git repository.' },
        help: {
          ko: '진단을 커밋해 둔 저장소 안에서 실행하십시오.',
          en: 'Run the command inside the repository that the assessment is committed to.',
        },
      };
    case 'dubious-ownership':
      return {
        text: {
          ko: `저장소 폴더의 소유자가 달라 git이 읽기를 거부했습니다${told(fault)}.`,
          en: `Git refuses to read the repository because somebody else owns its folder${told(fault, ' ')}.`,
        },
        help: {
          ko: '믿을 수 있는 저장소이면 「git config --global --add safe.directory 저장소폴더」를 실행하십시오.',
          en: 'If you trust the repository, run: git config --global --add safe.directory FOLDER',
        },
      };
    case 'bad-ref':
      return {
        text:
          ref === ''
            ? { ko: '커밋의 이름이 비어 있습니다.', en: 'The name of the commit is empty.' }
            : {
                ko: `${koWith(ref ?? '', '은/는')} 커밋의 이름이 될 수 없습니다.`,
                en: `${en(ref ?? '')} cannot be the name of a commit.`,
              },
        help: {
          ko: '브랜치나 태그의 이름, 또는 커밋 해시를 적으십시오. 예: main, v1.0, HEAD~1',
          en: 'Name a branch, a tag or the hash of a commit, such as main, v1.0 or HEAD~1.',
        },
      };
    case 'unknown-ref':
      return {
        text: {
          ko: `${koWith(ref ?? '', '이라는/라는')} 브랜치, 태그, 커밋이 없습니다.`,
          en: `There is no branch, tag or commit ${en(ref ?? '')}.`,
        },
        help: {
          ko: '「git branch --all」, 「git tag」, 「git log」로 이름을 확인하십시오.',
          en: 'Look its name up with "git branch --all", "git tag" or "git log".',
        },
      };
    case 'shallow':
      return {
        text:
          ref === undefined
            ? {
                ko: '두 커밋이 갈라진 곳을 찾지 못했습니다. 이 저장소는 최근 이력만 받은 것(shallow clone)입니다.',
                en: 'The commit where the two part was not found: this repository holds only the latest history (a shallow clone).',
              }
            : {
                ko: `${koWith(ref, '을/를')} 찾지 못했습니다. 이 저장소는 최근 이력만 받은 것(shallow clone)입니다.`,
                en: `${en(ref)} was not found: this repository holds only the latest history (a shallow clone).`,
              },
        help: {
          ko: '「git fetch --unshallow」(또는 「git fetch --deepen=50」)로 나머지 이력을 받으십시오. GitHub에서는 actions/checkout에 「fetch-depth: 0」, GitLab에서는 변수에 「GIT_DEPTH: "0"」을 적으십시오.',
          en: 'Fetch the rest with "git fetch --unshallow" (or "git fetch --deepen=50"). On GitHub, give actions/checkout fetch-depth: 0; on GitLab, set the variable GIT_DEPTH: "0".',
        },
      };
    case 'no-merge-base':
      return {
        text: {
          ko: '두 커밋은 이력이 이어져 있지 않습니다.',
          en: 'The two commits have no history in common.',
        },
        help: {
          ko: '같은 브랜치에서 갈라져 나온 커밋을 적으십시오.',
          en: 'Name commits that descend from the same branch.',
        },
      };
    case 'missing-objects':
      return {
        text: {
          ko: '커밋의 폴더 목록을 다 받지 않은 저장소(partial clone)입니다.',
          en: 'This repository lacks folders of the commit (a partial clone).',
        },
        help: {
          ko: '「git clone」을 --filter 없이 다시 하거나, --filter=blob:none으로 하십시오.',
          en: 'Clone it again without --filter, or with --filter=blob:none.',
        },
      };
    case 'failed':
      return {
        text: { ko: `git이 답하지 못했습니다${told(fault)}.`, en: `Git gave no answer${told(fault, ' ')}.` },
        help: {
          ko: '「git status」와 「git fsck」로 저장소의 상태를 확인하십시오.',
          en: 'See with "git status" and "git fsck" what is wrong with the repository.',
        },
      };
  }
}

/** What git said itself, which is always English. */
function told({ detail }: GitFault, space = ''): string {
  return detail === undefined ? '' : `${space}(${detail})`;
}
