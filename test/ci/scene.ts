import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { root } from '../support/host.ts';
import { type ScratchRepository, scratchRepository } from '../support/scratch-repository.ts';
import { type Comment, type Job, type JobResult, runAction } from './runner.ts';

/** A sheet of the assessment in `library/`. */
export const sheet = 'library/departments/operations.yaml';

/** The marks of the comment on it. */
export const marks = '<!-- assess:report riverside/2025 -->\n<!-- assess:at library -->\n';

/** A repository with an assessment, new for every test, and what is done with it. */
export function library() {
  let repository: ScratchRepository;
  beforeEach(() => {
    repository = scratchRepository();
    cpSync(join(root, 'examples', 'quick-start'), join(repository.folder, 'library'), { recursive: true });
    repository.commit('an assessment');
  });
  afterEach(() => repository.dispose());

  function edit(path: string, from: string, to: string): void {
    const text = readFileSync(join(repository.folder, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    writeFileSync(join(repository.folder, path), text.replace(from, to));
  }

  return {
    get repository() {
      return repository;
    },
    edit,
    better: () => edit(sheet, 'value: 51', 'value: 54'),
    worse: () => edit(sheet, 'value: 51', 'value: 31'),
    broken: () => edit(sheet, 'A-02:', 'A-99:'),
    /** Leaves the repository as actions/checkout does: at the merge of a change into main. Gives the event. */
    pullRequest(change: () => void) {
      repository.git('checkout', '--quiet', '-b', 'change');
      change();
      const head = repository.commit('a change');
      repository.git('checkout', '--quiet', '--detach', 'main');
      repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'change');
      return { pull_request: { number: 7, head: { sha: head } } };
    },
    run(event: unknown, more: Partial<Job> = {}): JobResult {
      return runAction({
        folder: repository.folder,
        action: root,
        temporary: join(repository.folder, '..'),
        eventName: 'pull_request',
        event,
        ...more,
        inputs:
          more.inputs?.['folder'] === undefined
            ? { lang: 'en', on: '2025-12-31', ...more.inputs }
            : more.inputs,
      });
    },
  };
}

/** A comment of the account that the token stands for. */
export function ofBot(id: number, body: string): Comment {
  return { id, user: { login: 'github-actions[bot]', type: 'Bot' }, body };
}

/** The calls of the API, by method and path. */
export function callsOf({ gh }: JobResult): string[] {
  return gh.calls.map(({ args }) => `${args[2]} ${args[3]!.replace(/\?.*/, '')}`);
}
