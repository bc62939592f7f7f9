import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadAssessment } from '../../../src/load/assessment.ts';
import { type CommitFiles, commitFiles } from '../../../src/load/git-files.ts';
import { openRepository, type Repository } from '../../../src/load/git-repository.ts';
import type { Host } from '../../../src/load/host.ts';
import { displayPath } from '../../../src/load/paths.ts';
import { buildReport } from '../../../src/report/build.ts';
import { score } from '../../../src/scoring/score.ts';
import { root, testHost } from '../../support/host.ts';
import { type ScratchRepository, scratchRepository } from '../../support/scratch-repository.ts';

let scratch: ScratchRepository;

beforeEach(() => {
  scratch = scratchRepository();
});
afterEach(() => scratch.dispose());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A repository as a host in a folder sees it, with every call of git counted. */
function openAt(cwd = scratch.folder, folder = cwd) {
  const host = testHost(cwd);
  const calls: string[] = [];
  const counting: Host = {
    ...host,
    runGit(args, ...more) {
      calls.push(args[0]!);
      return host.runGit(args, ...more);
    },
  };
  const repository = openRepository(folder, counting);
  if ('fault' in repository) return expect.fail(repository.fault);
  const files = (commit: string) => filesOf(commit, repository, counting);
  return { repository, calls, files, host: counting };
}

function filesOf(commit: string, repository: Repository, host: Host): CommitFiles {
  const files = commitFiles(commit, repository, host);
  return 'fault' in files ? expect.fail(files.fault) : files;
}

function textAt(files: CommitFiles, path: string): string {
  const read = files.readFile(path, files.top, 1000);
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : read.problem;
}

describe('the files of a commit', () => {
  it('are those of the commit, whatever the working tree holds', () => {
    scratch.write('a.yaml', 'one');
    scratch.write('b/c.yaml', 'kept');
    const first = scratch.commit('first');
    scratch.rename('a.yaml', 'd.yaml');
    scratch.write('d.yaml', 'two');
    const second = scratch.commit('second');
    scratch.remove('d.yaml');
    scratch.write('e.yaml', 'not committed');
    const { files } = openAt();
    expect([textAt(files(first), 'a.yaml'), textAt(files(first), 'd.yaml')]).toEqual(['one', 'missing']);
    expect([textAt(files(second), 'a.yaml'), textAt(files(second), 'd.yaml')]).toEqual(['missing', 'two']);
    expect(files(second).listFolder('.')).toEqual({ names: ['b', 'd.yaml'] });
    expect(files(second).kindOf('e.yaml')).toBe('missing');
    expect(existsSync(files(first).top)).toBe(false);
  });

  it('have the names that they have, in whatever script and with whatever in them', () => {
    const names = [
      '민원 편람.yaml',
      'a b.yaml',
      'line\nbreak.yaml',
      'tab\t.yaml',
      '"quoted".yaml',
      '-x.yaml',
      ':(top)*',
    ];
    for (const name of names) scratch.stage(name, name);
    const files = openAt().files(scratch.commit('odd', 'staged'));
    expect(files.listFolder('.')).toEqual({ names: [...names].sort() });
    for (const name of names) expect(textAt(files, name), name).toBe(name);
  });

  it('are found by a decomposed name as by a composed one', () => {
    const [nfc, nfd] = ['증빙/실적.txt'.normalize('NFC'), '증빙/실적.txt'.normalize('NFD')];
    scratch.stage(nfc, 'nfc');
    const composed = openAt().files(scratch.commit('nfc', 'staged'));
    expect([textAt(composed, nfd), composed.kindOf('증빙'.normalize('NFD'))]).toEqual(['nfc', 'folder']);
    scratch.git('rm', '--quiet', '--cached', nfc);
    scratch.stage(nfd, 'nfd');
    const decomposed = openAt().files(scratch.commit('nfd', 'staged'));
    expect([textAt(decomposed, nfc), textAt(decomposed, nfd)]).toEqual(['nfd', 'nfd']);
    expect(displayPath(join(decomposed.cwd, nfd), decomposed)).toBe(nfc);
  });

  it('do not include what a link or a submodule leads to', () => {
    scratch.stage('real/a.yaml', 'a');
    scratch.stage('link.yaml', 'real/a.yaml', '120000');
    scratch.stage('way', 'real', '120000');
    scratch.stage('out.yaml', '/etc/passwd', '120000');
    scratch.stage('module', '1'.repeat(40), '160000');
    const files = openAt().files(scratch.commit('links', 'staged'));
    for (const path of ['link.yaml', 'out.yaml', 'way', 'way/a.yaml', 'module', 'module/a.yaml']) {
      expect(textAt(files, path), path).toBe('not-regular');
      expect(files.hashFile(path, files.top), path).toEqual({ problem: 'not-regular' });
      expect(files.kindOf(path), path).toBe('other');
    }
    expect(files.listFolder('way')).toEqual({ problem: 'not-regular' });
    expect(files.listFolder('.')).toEqual({ names: ['link.yaml', 'module', 'out.yaml', 'real', 'way'] });
  });

  it('stay within the limit and the root', () => {
    scratch.write('in/a.yaml', '12345');
    scratch.write('in/deep/b.yaml', '1');
    scratch.write('secret.yaml', 'secret');
    const files = openAt().files(scratch.commit('one'));
    const read = (path: string, under: string, limit: number) => {
      const found = files.readFile(path, under, limit);
      return 'bytes' in found ? found.bytes.length : found.problem;
    };
    expect([read('in/a.yaml', 'in', 5), read('in/a.yaml', 'in', 4)]).toEqual([5, 'too-large']);
    expect(read('in/../secret.yaml', 'in', 100)).toBe('outside');
    expect(read('in/deep/../a.yaml', 'in', 100)).toBe(5);
    expect([read('in', 'in', 9), read('in/x', 'in', 9), read('in/a.yaml/x', 'in', 9)]).toEqual([
      'directory',
      'missing',
      'missing',
    ]);
    expect(files.hashFile('secret.yaml', 'in')).toEqual({ problem: 'outside' });
    expect(files.listFolder('in/a.yaml')).toEqual({ problem: 'not-regular' });
    expect([files.kindOf('.'), files.kindOf('in'), files.kindOf('in/a.yaml')]).toEqual([
      'folder',
      'folder',
      'file',
    ]);
  });

  it('are all that is to be seen, but for the shipped frameworks', () => {
    scratch.write('a.yaml', 'a');
    const files = openAt().files(scratch.commit('one'));
    const disk = join(scratch.folder, 'a.yaml');
    expect(files.readFile(disk, scratch.folder, 100)).toEqual({ problem: 'outside' });
    expect(files.hashFile(disk, scratch.folder)).toEqual({ problem: 'outside' });
    expect([files.kindOf(disk), files.kindOf('/'), files.kindOf('..'), files.listFolder('/')]).toEqual([
      'missing',
      'missing',
      'missing',
      { problem: 'missing' },
    ]);
    const shipped = join(root, 'indicators', 'minwon-2014', 'framework.yaml');
    expect(files.readFile(shipped, join(root, 'indicators'), 1e6)).toHaveProperty('bytes');
    expect(files.hashFile(shipped, join(root, 'indicators'))).toHaveProperty('sha256');
    expect(files.listFolder(join(root, 'indicators'))).toHaveProperty('names');
    expect(files.kindOf(shipped)).toBe('file');
  });

  it('cannot be written', () => {
    const files = openAt().files(scratch.commit('none'));
    expect(() => files.writeFile('a.yaml', '')).toThrow(expect.objectContaining({ code: 'EROFS' }));
    expect(() => files.makeFolder('a')).toThrow(/EROFS/);
    expect(files.listFolder('.')).toEqual({ names: [] });
  });

  it('are of a commit that is here, named by its hash', () => {
    scratch.commit('none');
    const { repository, host } = openAt();
    expect(commitFiles('main', repository, host)).toEqual({ fault: 'bad-ref', ref: 'main' });
    expect(commitFiles('1'.repeat(40), repository, host)).toMatchObject({ fault: 'failed' });
  });

  it('are found by name', () => {
    for (const path of ['2014/assessment.yaml', '나/assessment.yaml', 'x-assessment.yaml'])
      scratch.write(path, '');
    scratch.stage('link/assessment.yaml', '../2014/assessment.yaml', '120000');
    scratch.git('add', '2014', '나', 'x-assessment.yaml');
    const files = openAt().files(scratch.commit('two', 'staged'));
    expect(files.pathsNamed('assessment.yaml')).toEqual(['2014/assessment.yaml', '나/assessment.yaml']);
  });
});

describe('the working directory', () => {
  it('lies in the commit where it lies in the working tree', () => {
    scratch.write('a/b/c.yaml', 'c');
    const commit = scratch.commit('one');
    const here = openAt(join(scratch.folder, 'a')).files(commit);
    expect(here.cwd).toBe(join(here.top, 'a'));
    expect(textAt(here, 'b/c.yaml')).toBe('c');
    expect(displayPath(join(here.cwd, 'b/c.yaml'), here)).toBe('b/c.yaml');
    expect(displayPath(join(here.top, 'x.yaml'), here)).toBe('../x.yaml');
    // the repository was found by another folder than the working directory
    expect(openAt(scratch.folder, join(scratch.folder, 'a/b')).files(commit).cwd).toBe(here.top);
    expect(openAt(join(scratch.folder, 'a/b'), scratch.folder).files(commit).cwd).toBe(join(here.top, 'a/b'));
    expect(openAt(root, scratch.folder).files(commit).cwd).toBe(here.top);
  });

  it('is the top in a bare mirror', () => {
    scratch.write('a/b.yaml', 'b');
    const commit = scratch.commit('one');
    const mirror = scratch.beside('mirror.git');
    scratch.git('clone', '--quiet', '--mirror', scratch.folder, mirror);
    const files = openAt(join(mirror, 'refs')).files(commit);
    expect([files.cwd, textAt(files, 'a/b.yaml')]).toEqual([files.top, 'b']);
  });
});

describe('hashes', () => {
  it('are those of the bytes, or of what a Git LFS pointer names', () => {
    const named = sha256('the large file');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${named}\nsize 14\n`;
    scratch.write('evidence/a.txt', 'a');
    scratch.write('evidence/empty', '');
    scratch.write('evidence/large.pdf', pointer);
    const quoted = `About pointers:\n${pointer}`;
    scratch.write('evidence/quoted.md', quoted);
    const files = openAt().files(scratch.commit('one'));
    const hash = (name: string) => files.hashFile(`evidence/${name}`, 'evidence');
    expect(hash('a.txt')).toEqual({ sha256: sha256('a'), size: 1 });
    expect(hash('empty')).toEqual({ sha256: sha256(''), size: 0 });
    expect(hash('large.pdf')).toEqual({ sha256: named, size: 14 });
    expect(hash('quoted.md')).toEqual({ sha256: sha256(quoted), size: quoted.length });
  });

  it('are made once, also for another commit', () => {
    for (const name of ['a', 'b', 'c']) scratch.write(`evidence/${name}`, name);
    scratch.write('evidence/binary', new Uint8Array([0, 10, 13, 255, 0]));
    const first = scratch.commit('one');
    scratch.write('evidence/c', 'changed');
    const second = scratch.commit('two');
    const { files, calls } = openAt();
    const [before, after] = [files(first), files(second)];
    calls.length = 0;
    for (const name of ['c', 'a', 'b', 'binary']) before.hashFile(`evidence/${name}`, 'evidence');
    expect(calls).toEqual(['cat-file']);
    for (const name of ['a', 'b', 'binary']) after.hashFile(`evidence/${name}`, 'evidence');
    expect(calls).toEqual(['cat-file']);
    expect(after.hashFile('evidence/c', 'evidence')).toEqual({ sha256: sha256('changed'), size: 7 });
    expect(after.hashFile('evidence/binary', 'evidence')).toHaveProperty('size', 5);
    expect(calls).toEqual(['cat-file', 'cat-file']);
  });
});

describe('git that fails midway', () => {
  it('makes a file unreadable', () => {
    scratch.write('a.yaml', 'a');
    const commit = scratch.commit('one');
    const { repository, host } = openAt();
    const answers = (answer: ReturnType<Host['runGit']>) => {
      const failing: Host = {
        ...host,
        runGit: (args, ...more) => (args[0] === 'cat-file' ? answer : host.runGit(args, ...more)),
      };
      const reopened = openRepository(repository.folder, failing);
      if ('fault' in reopened) return expect.fail(reopened.fault);
      const files = filesOf(commit, reopened, failing);
      return files.readFile('a.yaml', files.top, 100);
    };
    const said = (stdout: string, stderr = '') => ({
      status: 128,
      stdout: new TextEncoder().encode(stdout),
      stderr,
    });
    const oid = scratch.git('rev-parse', 'HEAD:a.yaml');
    expect(answers({ problem: 'timeout' })).toEqual({ problem: 'unreadable', reason: 'git: timeout' });
    expect(answers(said(`${oid} blob 5\nab`, 'fatal: loose object is corrupt\n'))).toEqual({
      problem: 'unreadable',
      reason: 'fatal: loose object is corrupt',
    });
    expect(answers(said(`${oid} missing\n`))).toEqual({ problem: 'unreadable', reason: 'not fetched' });
    expect(answers(said(`${oid} tree 1\nx\n`))).toHaveProperty('problem', 'unreadable');
    expect(answers(said(`${oid} blob 1\nx\n`))).toEqual({ bytes: new TextEncoder().encode('x') });
  });
});

describe('an assessment in a commit', () => {
  function load(host: Host, path: string) {
    const { value, diagnostics } = loadAssessment(path, host, '2014-08-29');
    if (!value) return expect.fail(diagnostics.map(({ code, file }) => `${code} ${file}`).join(', '));
    return { report: buildReport(score(value), diagnostics, 'ko'), diagnostics };
  }

  it.each(['', '한글 폴더'])('loads as from the disk, with its framework by path (below "%s")', (below) => {
    mkdirSync(join(scratch.folder, below), { recursive: true });
    cpSync(join(root, 'examples/quick-start'), join(scratch.folder, below, 'quick-start'), {
      recursive: true,
    });
    const commit = scratch.commit('one');
    const { files, host } = openAt(join(scratch.folder, below));
    const onDisk = load(host, 'quick-start');
    scratch.remove(join(below, 'quick-start'));
    expect(load({ ...host, ...files(commit) }, 'quick-start')).toEqual(onDisk);
  });

  it('needs few calls of git, and fewer for the next commit', () => {
    cpSync(join(root, 'examples/seodaemun-2014'), join(scratch.folder, '2014'), { recursive: true });
    const first = scratch.commit('one');
    scratch.write('2014/README.md', 'changed');
    const second = scratch.commit('two');
    const { files, calls, host } = openAt();
    const onDisk = load(host, '2014');
    expect(load({ ...host, ...files(first) }, '2014')).toEqual(onDisk);
    // one for the files at the top, and one each for sheets, reviews and evidence
    expect(calls).toEqual(['rev-parse', 'ls-tree', 'cat-file', 'cat-file', 'cat-file', 'cat-file']);
    calls.length = 0;
    expect(load({ ...host, ...files(second) }, '2014')).toEqual(onDisk);
    expect(calls).toEqual(['ls-tree']);
  });
});
