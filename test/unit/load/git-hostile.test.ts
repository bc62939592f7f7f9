import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommitFiles, commitFiles } from '../../../src/load/git-files.ts';
import { mergeBase, openRepository, resolveCommit } from '../../../src/load/git-repository.ts';
import type { Host } from '../../../src/load/host.ts';
import { testHost } from '../../support/host.ts';
import { type ScratchRepository, scratchRepository } from '../../support/scratch-repository.ts';

/** A repository that somebody else made: nothing in its configuration may start a program or change what is read. */
let scratch: ScratchRepository;
let touched: string;

beforeEach(() => {
  scratch = scratchRepository();
  touched = scratch.beside('touched');
});
afterEach(() => scratch.dispose());

function open(folder: string, ref = 'HEAD'): { files: CommitFiles; text: (path: string) => string } {
  const host = testHost(folder);
  const repository = openRepository(folder, host);
  if ('fault' in repository) return expect.fail(repository.fault);
  const found = resolveCommit(ref, repository, host);
  if ('fault' in found) return expect.fail(found.fault);
  mergeBase(found.commit, found.commit, repository, host);
  resolveCommit('no-such-branch', repository, host);
  const files = commitFiles(found.commit, repository, host);
  if ('fault' in files) return expect.fail(`${files.fault} ${files.detail}`);
  const text = (path: string) => {
    const read = files.readFile(path, files.top, 1000);
    return 'bytes' in read ? new TextDecoder().decode(read.bytes) : JSON.stringify(read);
  };
  return { files, text };
}

/** A program that leaves a trace. */
function trap(): string {
  const script = join(scratch.folder, '.git', 'trap');
  scratch.write('.git/trap', `#!/bin/sh\ntouch '${touched}'\ncat "$1"\n`);
  chmodSync(script, 0o755);
  return script;
}

describe('a hostile repository', () => {
  it('starts no program', () => {
    scratch.write('.gitattributes', '*.yaml diff=evil filter=evil merge=evil export-subst\n');
    scratch.write('a.yaml', 'a: 1\n');
    scratch.commit('one');
    const script = trap();
    const hooks = [
      'post-checkout',
      'post-index-change',
      'pre-auto-gc',
      'reference-transaction',
      'fsmonitor-watchman',
    ];
    for (const hook of hooks) {
      scratch.write(`.git/hooks/${hook}`, `#!/bin/sh\ntouch '${touched}'\n`);
      chmodSync(join(scratch.folder, '.git', 'hooks', hook), 0o755);
    }
    const settings = {
      'core.fsmonitor': script,
      'core.hooksPath': join(scratch.folder, '.git', 'hooks'),
      'core.pager': script,
      'pager.ls-tree': script,
      'core.sshCommand': script,
      'core.askPass': script,
      'core.editor': script,
      'diff.external': script,
      'diff.evil.textconv': script,
      'diff.evil.command': script,
      'filter.evil.smudge': script,
      'filter.evil.clean': script,
      'filter.evil.process': script,
      'alias.ls-tree': `!${script}`,
      'alias.rev-parse': `!${script}`,
      'credential.helper': script,
      'gpg.program': script,
    };
    for (const [key, value] of Object.entries(settings)) scratch.git('config', key, value);
    expect(existsSync(touched)).toBe(false);
    const { files, text } = open(scratch.folder);
    expect(text('a.yaml')).toBe('a: 1\n');
    expect(files.hashFile('a.yaml', files.top)).toHaveProperty('size', 5);
    expect(existsSync(touched)).toBe(false);
    // the trap is one: git by itself runs it
    expect(() => scratch.git('diff', 'HEAD', '--', 'a.yaml')).toThrow();
    expect(existsSync(touched)).toBe(true);
  });

  it('shows no replaced object', () => {
    scratch.write('a.yaml', 'true: 1\n');
    const commit = scratch.commit('one');
    const honest = scratch.git('rev-parse', 'HEAD:a.yaml');
    scratch.write('a.yaml', 'forged: 1\n');
    const forged = scratch.commit('two');
    scratch.git('replace', honest, scratch.git('rev-parse', 'HEAD:a.yaml'));
    expect(scratch.git('cat-file', 'blob', honest)).toBe('forged: 1');
    expect(open(scratch.folder, commit).text('a.yaml')).toBe('true: 1\n');
    scratch.git('replace', '--delete', honest);
    scratch.git('replace', commit, forged);
    expect(scratch.git('show', `${commit}:a.yaml`)).toBe('forged: 1');
    expect(open(scratch.folder, commit).text('a.yaml')).toBe('true: 1\n');
  });

  it('leaves no trace of its own', () => {
    scratch.write('a.yaml', 'a: 1\n');
    scratch.commit('one');
    const before = readdirSync(scratch.folder, { recursive: true });
    open(scratch.folder).text('a.yaml');
    expect(readdirSync(scratch.folder, { recursive: true })).toEqual(before);
    expect(existsSync('/.assess-commit')).toBe(false);
  });
});

describe('a partial clone', () => {
  function clone(filter: string): string {
    scratch.write('sheets/a.yaml', 'a: 1\n');
    scratch.write('evidence/b.txt', 'b');
    scratch.commit('one');
    scratch.git('config', 'uploadpack.allowFilter', 'true');
    const partial = scratch.beside('partial');
    scratch.git('clone', '--quiet', '--bare', `--filter=${filter}`, `file://${scratch.folder}`, partial);
    return partial;
  }
  const unreachable = () => scratch.rename('.git', '.hidden');

  it('says what was not fetched, and asks no remote for it', () => {
    const partial = clone('blob:none');
    const { files } = open(partial);
    expect(files.listFolder('sheets')).toEqual({ names: ['a.yaml'] });
    const notFetched = { problem: 'unreadable', reason: 'not fetched' };
    expect(files.readFile('sheets/a.yaml', files.top, 1000)).toEqual(notFetched);
    expect(files.hashFile('evidence/b.txt', files.top)).toEqual(notFetched);
    // the remote has it and git could ask
    expect(scratch.git('-C', partial, 'cat-file', 'blob', 'HEAD:evidence/b.txt')).toBe('b');
    expect(open(partial).files.hashFile('evidence/b.txt', files.top)).toHaveProperty('size', 1);
    expect(open(partial).files.readFile('sheets/a.yaml', files.top, 1000)).toEqual(notFetched);
  });

  it('starts no program that its remote names, even if its configuration allows it', () => {
    const partial = clone('blob:none');
    for (const [key, value] of [
      ['remote.origin.url', `ext::touch ${touched}`],
      ['remote.origin.uploadpack', `touch '${touched}' #`],
      ['protocol.ext.allow', 'always'],
      ['protocol.file.allow', 'always'],
    ])
      scratch.git('-C', partial, 'config', key!, value!);
    const { files } = open(partial);
    expect(files.readFile('sheets/a.yaml', files.top, 1000)).toHaveProperty('reason', 'not fetched');
    expect(existsSync(touched)).toBe(false);
    // the trap is one
    expect(() => scratch.git('-C', partial, 'cat-file', 'blob', 'HEAD:evidence/b.txt')).toThrow();
    expect(existsSync(touched)).toBe(true);
  });

  it('is read with a git that gives up on the sizes of what was not fetched', () => {
    const partial = clone('blob:limit=2');
    const host = testHost(partial);
    const older: Host = {
      ...host,
      runGit: (args, ...more) =>
        args.includes('-l')
          ? { status: 128, stdout: new Uint8Array(), stderr: 'fatal: could not fetch\n' }
          : host.runGit(args, ...more),
    };
    const repository = openRepository(partial, older);
    if ('fault' in repository) return expect.fail(repository.fault);
    const files = commitFiles(scratch.git('rev-parse', 'HEAD'), repository, older);
    if ('fault' in files) return expect.fail(files.fault);
    expect(files.hashFile('evidence/b.txt', files.top)).toHaveProperty('size', 1);
    expect(files.readFile('sheets/a.yaml', files.top, 1000)).toHaveProperty('reason', 'not fetched');
    // where nothing is missing, it is trouble of another kind
    const whole = openRepository(scratch.folder, older);
    if ('fault' in whole) return expect.fail(whole.fault);
    expect(commitFiles(scratch.git('rev-parse', 'HEAD'), whole, older)).toEqual({
      fault: 'failed',
      detail: 'fatal: could not fetch',
    });
  });

  it('cannot list folders that were not fetched', () => {
    const partial = clone('tree:0');
    unreachable();
    const host = testHost(partial);
    const repository = openRepository(partial, host);
    if ('fault' in repository) return expect.fail(repository.fault);
    const found = resolveCommit('HEAD', repository, host);
    if ('fault' in found) return expect.fail(found.fault);
    expect(commitFiles(found.commit, repository, host)).toMatchObject({ fault: 'missing-objects' });
  });
});
