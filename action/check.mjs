// Runs `assess check` over each assessment, once for all formats, and says the result to the runner: annotations, step summary, outputs.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defaultBase } from './base.mjs';
import { annotate, commentMarker, data, input, mostBytes, pathMarker, words } from './lib.mjs';

const { GITHUB_ACTION_PATH, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, RUNNER_TEMP } = process.env;
const program = join(GITHUB_ACTION_PATH, 'dist', 'assess.cjs');

/** Bytes of a step summary; a runner drops one of more than 1 MiB as a whole. */
const mostSummary = 1_000_000;

/** The files that can be left behind. */
const fileNames = {
  sarif: 'assess.sarif',
  junit: 'junit.xml',
  gitlab: 'gitlab.json',
  markdown: 'report.md',
  json: 'check.json',
};

/** Something that the workflow has to be mended for: exit code 3. */
class Fault extends Error {}

const folder = mkdtempSync(join(RUNNER_TEMP, 'assess-'));
const comments = join(folder, 'comments');
mkdirSync(comments);
try {
  report(checkAll());
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  annotate('error', error.message);
  writeOutputs({ ...empty(), code: 3 });
}

function checkAll() {
  const formats = requestedFormats();
  const options = sharedOptions();
  return assessments().map((path, i) => checkOne(path, i + 1, formats, options));
}

function requestedFormats() {
  const asked = input('FORMAT')
    .split(/[\s,]+/)
    .filter((name) => name !== '');
  const unknown = asked.find((name) => !Object.hasOwn(fileNames, name));
  if (unknown !== undefined) throw wrong('format', unknown, Object.keys(fileNames).join(', '));
  return new Set(asked);
}

/** The options that are the same for every assessment; a value stays one argument whatever is in it. */
function sharedOptions() {
  oneOf('lang', ['ko', 'en']);
  oneOf('comment', ['true', 'false']);
  oneOf('fail', ['true', 'false']);
  const base = input('BASE') || baseOfEvent();
  const given = {
    lang: input('LANG'),
    base,
    config: input('CONFIG'),
    baseline: input('BASELINE'),
    on: input('ON'),
  };
  return Object.entries(given).flatMap(([name, value]) => (value ? [`--${name}=${value}`] : []));
}

function baseOfEvent() {
  const { base, fault } = defaultBase();
  if (fault !== undefined) throw new Fault(words(fault));
  return base;
}

function oneOf(name, values) {
  const value = input(name.toUpperCase());
  if (!values.includes(value)) throw wrong(name, value, values.join(', '));
}

function wrong(name, value, accepted) {
  return new Fault(
    words({
      ko: `입력 ${name}에 쓸 수 없는 값입니다: ${value}. 쓸 수 있는 값: ${accepted}`,
      en: `The input ${name} cannot be "${value}". Accepted: ${accepted}`,
    }),
  );
}

/** The folders named, one per line, or every folder of the repository with an assessment.yaml. */
function assessments() {
  const named = input('PATH')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const found = named.length > 0 ? named : foundAssessments();
  const places = found.map((path) => resolve(path));
  return found.filter((_, i) => places.indexOf(places[i]) === i);
}

function foundAssessments() {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z', '--', ':(glob)**/assessment.yaml'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const files = status === 0 ? stdout.split('\0').filter((file) => file !== '') : [];
  if (files.length === 0)
    throw new Fault(
      words({
        ko: '저장소에 assessment.yaml이 없습니다. 진단 폴더를 입력 path에 적으십시오. actions/checkout이 이 단계보다 먼저 있어야 합니다.',
        en: 'There is no assessment.yaml in the repository. Name the folder in the input path, and have actions/checkout before this step.',
      }),
    );
  return files.map((file) => dirname(file));
}

/** One run of the program. Gives its exit code and what its JSON says, if it got that far. */
function checkOne(path, number, formats, options) {
  const own = join(folder, String(number));
  mkdirSync(own);
  const asked = Object.fromEntries([...formats].map((name) => [name, join(own, fileNames[name])]));
  const { json = join(own, fileNames.json), ...others } = asked;
  const files = {
    github: join(own, 'annotations.txt'),
    summary: join(own, 'summary.md'),
    comment: join(own, 'comment.md'),
    ...others,
    // last, so that all the others are there when it is
    json,
  };
  const outputs = Object.entries(files).flatMap(([name, file]) => ['-f', `${name}=${file}`]);
  const run = spawnSync(
    process.execPath,
    [program, 'check', '-f', 'pretty', ...outputs, ...options, '--', path],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 },
  );
  const code = run.status ?? 70;
  log(path, `${run.stdout}${run.stderr}`);
  const checked = existsSync(files.json) ? JSON.parse(readFileSync(files.json, 'utf8')) : undefined;
  if (checked === undefined) {
    const text = {
      ko: `점검하지 못했습니다(종료 코드 ${code}): ${path}. 까닭은 이 단계의 기록에 있습니다.`,
      en: `Could not be checked (exit code ${code}): ${path}. The log of this step says why.`,
    };
    annotate('error', words(text));
    return { path, code: Math.max(code, 3), summary: '', sarif: '' };
  }
  process.stdout.write(readFileSync(files.github, 'utf8'));
  keepComment(checked, number, readFileSync(files.comment, 'utf8'));
  return {
    path,
    code,
    checked,
    summary: readFileSync(files.summary, 'utf8'),
    sarif: formats.has('sarif') ? files.sarif : '',
  };
}

/** What the program says, in a fold of the log. Texts of the repository are in it, so the runner must not take commands from it. */
function log(path, text) {
  const token = randomUUID();
  process.stdout.write(`::group::assess check ${data(path)}\n::stop-commands::${token}\n`);
  process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  process.stdout.write(`::${token}::\n::endgroup::\n`);
}

/** The comment with both of its marks; one of which nothing but the marks is left takes the comment away. */
function keepComment({ subject, path }, number, text) {
  const [first, ...rest] = text === '' ? [commentMarker(subject)] : text.split('\n');
  const whole = [first, pathMarker(path), ...rest].join('\n');
  const fits = Buffer.byteLength(whole) <= mostBytes;
  writeFileSync(join(comments, `${String(number).padStart(3, '0')}.md`), fits ? whole : text);
}

function report(results) {
  const summaries = join(folder, 'report.md');
  writeFileSync(summaries, results.map(({ summary }) => summary).join('\n'));
  appendSummary(results);
  const code = Math.max(...results.map((each) => each.code));
  const scores = results.map(({ checked }) => checked?.report?.total.claimed.score ?? '');
  const gaps = results.map(({ checked }) => checked?.report?.gaps.length ?? '');
  writeOutputs({
    score: scores.join('\n'),
    passed: String(results.every(({ checked }) => checked?.passed === true)),
    gaps: gaps.join('\n'),
    report: summaries,
    sarif: results
      .map(({ sarif }) => sarif)
      .join('\n')
      .trim(),
    code: code === 1 && input('FAIL') === 'false' ? 0 : code,
  });
}

/** What stands in the summary already is kept; a summary that does not fit is named, not dropped in silence. */
function appendSummary(results) {
  if (!GITHUB_STEP_SUMMARY) return;
  let size = existsSync(GITHUB_STEP_SUMMARY) ? statSync(GITHUB_STEP_SUMMARY).size : 0;
  const left = [];
  for (const { path, summary } of results) {
    const bytes = Buffer.byteLength(summary) + 1;
    // some room for the line that names what is left out
    if (size + bytes > mostSummary + 1000) left.push(path);
    else {
      appendFileSync(GITHUB_STEP_SUMMARY, `${summary}\n`);
      size += bytes;
    }
  }
  if (left.length === 0) return;
  const text = {
    ko: `진단 ${left.length}건의 요약은 길어서 여기에 싣지 못했습니다. 출력 report의 파일에 있습니다.`,
    en: `The summaries of ${left.length} more assessments are too long for this page: see the file of the output report.`,
  };
  appendFileSync(GITHUB_STEP_SUMMARY, `\n${words(text)}\n`);
}

function empty() {
  return { score: '', passed: 'false', gaps: '', report: '', sarif: '' };
}

/** Each output between lines that do not occur in it. */
function writeOutputs(outputs) {
  for (const [name, value] of Object.entries({ ...outputs, folder, comments })) {
    const text = String(value);
    let end = randomUUID();
    while (text.includes(end)) end = randomUUID();
    appendFileSync(GITHUB_OUTPUT, `${name}<<${end}\n${text}\n${end}\n`);
  }
}
