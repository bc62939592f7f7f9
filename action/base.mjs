// What a pull request is compared with where the workflow does not say it.
import { spawnSync } from 'node:child_process';
import { annotate, readEvent, words } from './lib.mjs';

/**
 * The base of this run's event: on pull_request the first parent of the merge commit that actions/checkout makes, else none. A checkout
 * from which it cannot be told is a fault: a comparison with the wrong commit would pass what it must not.
 */
export function defaultBase() {
  const { GITHUB_EVENT_NAME } = process.env;
  if (GITHUB_EVENT_NAME === 'pull_request_target') {
    const text = {
      ko: 'pull_request_target에서는 변경 전과 비교하지 않습니다. 이 이벤트 대신 pull_request를 쓰십시오(docs/ci.md).',
      en: 'On pull_request_target there is no comparison with a base. Use pull_request instead (docs/ci.md).',
    };
    annotate('warning', words(text));
  }
  if (GITHUB_EVENT_NAME !== 'pull_request') return {};
  const parents = parentsOfHead();
  // a shallow clone hides parents from every command but this one
  const isMerge = parents.length === 2 && parents[1] === readEvent().pull_request?.head?.sha;
  if (!isMerge) {
    return {
      fault: {
        ko: '체크아웃한 커밋이 이 풀 리퀘스트의 병합 커밋이 아닙니다. actions/checkout에서 ref를 빼거나, 비교할 커밋을 입력 base에 적으십시오.',
        en: 'The commit that is checked out is not the merge commit of this pull request. Leave ref out of actions/checkout, or name the commit to compare with in the input base.',
      },
    };
  }
  if (git('rev-parse', '--verify', '--quiet', 'HEAD^1').status !== 0) {
    return {
      fault: {
        ko: '변경 전 커밋이 없습니다. actions/checkout에 「fetch-depth: 2」를 적으십시오.',
        en: 'The commit before the change is not there. Give actions/checkout fetch-depth: 2.',
      },
    };
  }
  return { base: 'HEAD^1' };
}

function parentsOfHead() {
  const { stdout, status } = git('cat-file', 'commit', 'HEAD');
  if (status !== 0) return [];
  const [head] = stdout.split('\n\n', 1);
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]);
}

function git(...args) {
  return spawnSync('git', args, { encoding: 'utf8' });
}
