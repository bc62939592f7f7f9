// Writes docs/diagnostics.md from the catalogue and the smallest wrong inputs in test/cases/diagnostics. With --check it
// only says whether the page is stale.
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTypeScript } from './import-typescript.mjs';

const page = 'docs/diagnostics.md';
const cases = 'test/cases/diagnostics';
/** Lines of an input beyond which only its beginning is shown. */
const longest = 24;

const { catalogue } = await importTypeScript('src/diagnostics/catalogue/index.ts');
const { inert } = await importTypeScript('src/text/terminal.ts');
const { markdownText } = await importTypeScript('src/text/markdown.ts');

const areas = {
  file: ['Files', '파일', 'Finding and opening files.', '파일을 찾고 여는 일.'],
  text: ['Text', '글자', 'A file as text, before it is read as YAML.', 'YAML로 읽기 전의 글자.'],
  yaml: ['YAML', 'YAML', 'The plain part of YAML that the format takes.', '이 형식이 받는 YAML의 범위.'],
  schema: ['Keys and values', '이름과 값', 'What may stand where.', '어디에 무엇을 쓸 수 있는가.'],
  framework: ['Framework', '평가체계', 'Groups, points, levels and the verdict.', '묶음·배점·단계·판정.'],
  rule: ['Rules', '채점규칙', 'How an indicator earns its points.', '지표가 득점하는 방식.'],
  lint: [
    'Odd, not wrong',
    '살펴볼 것',
    'What the author of a framework should look at; only `assess validate` on a framework says it.',
    '평가체계를 쓴 사람이 살펴볼 것. 평가체계를 「assess validate」로 검사할 때만 나옵니다.',
  ],
  assessment: ['Assessment', '진단', 'Departments, dates, references.', '부서·날짜·기준값.'],
  department: ['Department', '부서 자료', 'Whose sheet a file is.', '누구의 자료인가.'],
  answer: ['Answers', '답', 'Answers that do not fit their indicator.', '지표에 맞지 않는 답.'],
  evidence: [
    'Evidence',
    '증빙',
    'Records that do not count; the answer stays claimed.',
    '인정되지 않는 증빙. 득점은 자기 점수로만 남습니다.',
  ],
  vectors: [
    'Test vectors',
    '시험 벡터',
    'Vectors that do not fit their framework; `assess test` reads them.',
    '평가체계에 맞지 않는 시험 벡터. 「assess test」가 읽습니다.',
  ],
  gate: [
    'Gate',
    '점검 조건',
    'Conditions of `assess.config.yaml` that name or ask for what there cannot be.',
    'assess.config.yaml의 조건이 없는 것을 가리키거나 있을 수 없는 것을 요구할 때.',
  ],
  waiver: ['Waivers', '유예', 'Waivers that do not fit the assessment.', '진단에 맞지 않는 유예.'],
  baseline: [
    'Baseline',
    '기존 미흡 목록',
    'Entries that are of nothing; they tolerate nothing.',
    '가리키는 것이 없는 항목. 아무것도 묵인하지 않습니다.',
  ],
};

const byArea = new Map(
  Object.keys(areas).map((area) => [
    area,
    Object.keys(catalogue).filter((code) => code.startsWith(`${area}/`)),
  ]),
);

const text = `${[introduction(), index(), ...[...byArea].map(([area, codes]) => chapter(area, codes))].join('\n\n')}\n`;

if (process.argv.includes('--check')) {
  const current = existsSync(page) ? await readFile(page, 'utf8') : '';
  if (current !== text) {
    process.stderr.write(`${page} is stale: run node scripts/diagnostics-docs.mjs\n`);
    process.exitCode = 1;
  }
} else {
  await writeFile(page, text);
}

function introduction() {
  return `<!-- Made by scripts/diagnostics-docs.mjs from src/diagnostics/catalogue and test/cases/diagnostics: change those. -->
# Diagnostics

Every mistake in a file has a permanent code. An **error** stops the scoring and ends with exit code 2
(\`file/unreadable\` with 3); a **warning** does not.
Each entry says why, shows the smallest input that is wrong in this way, and what \`assess validate\` prints for it.
\`assess explain CODE\` says the same in a terminal. Characters that cannot be seen are written as \`<U+200B>\`, broken bytes as \`<0xFF>\`.

파일의 잘못마다 바뀌지 않는 코드가 있습니다. **오류**가 있으면 채점하지 않고 종료 코드 2(\`file/unreadable\`은 3)로 끝나며, **경고**는 채점을 막지 않습니다.
코드마다 이유와 가장 작은 틀린 예, 그때 \`assess validate\`가 보이는 글을 적었습니다. 터미널에서는 「assess explain 코드」로 볼 수 있습니다.`;
}

function index() {
  const rows = [...byArea].map(([area, codes]) => {
    const links = codes.map((code) => `[\`${code.split('/')[1]}\`](#${code.replace('/', '')})`);
    return `- **${area}** (${areas[area][0]} · ${areas[area][1]}): ${links.join(', ')}`;
  });
  return `## Index · 찾아보기\n\n${rows.join('\n')}`;
}

function chapter(area, codes) {
  const [title, titleKo, about, aboutKo] = areas[area];
  return [`## ${title} · ${titleKo}`, `${about} ${aboutKo}`, ...codes.map(entry)].join('\n\n');
}

function entry(code) {
  const { severity, why } = catalogue[code];
  const words = severity === 'error' ? 'error · 오류' : 'warning · 경고';
  const parts = [`### \`${code}\``, `*${words}*`, `${markdownText(why.ko)}\n\n${markdownText(why.en)}`];
  return [...parts, ...example(code)].join('\n\n');
}

/** The smallest wrong input and what is printed for it; a code that no file can bring about by itself has none. */
function example(code) {
  const name = code.replace('/', '--');
  const folder = join(cases, name);
  if (!existsSync(folder)) return ['No input of its own shows this one. 따로 보일 예가 없습니다.'];
  const spec = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
  const korean = block(code, join(folder, 'stdout.txt'));
  const english = block(code, join(cases, `${name}--en`, 'stdout.txt'));
  const file = /^(\S+?)(:\d+:\d+)? /.exec(korean[0])[1];
  const command = `$ assess ${spec.args.join(' ')}`;
  return [
    `\`${file}\`:`,
    `\`\`\`yaml\n${input(file, folder, spec)}\n\`\`\``,
    `\`\`\`console\n${[command, ...korean].join('\n')}\n\`\`\``,
    `> ${prose(english)}`,
  ];
}

/** The lines that a run prints for one code. */
function block(code, file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.endsWith(` ${code}`));
  return lines.slice(start, lines.indexOf('', start));
}

/** The message and the help of a block, without the frames, each on a line of its own. */
function prose(lines) {
  const words = lines
    .slice(1)
    .filter((line) => !/^ *(>? *\d+)? \|/.test(line) && !line.startsWith('  see also '));
  const [message, help] = words
    .map((line) => line.trim())
    .join(' ')
    .split(' help: ');
  return `${markdownText(message)}\\\n> ${markdownText(help)}`;
}

function input(file, folder, { bytes = {}, repeat = {} }) {
  const own = existsSync(join(folder, 'input', file))
    ? readFileSync(join(folder, 'input', file))
    : Buffer.alloc(0);
  const lines = readable(bytes[file] === undefined ? own : Buffer.from(bytes[file], 'base64'));
  if (lines.length > longest) lines.splice(longest, lines.length, '# ...');
  if (repeat[file]) {
    const { text: line, times } = repeat[file];
    lines.push(...readable(Buffer.from(line)), `# ... (${times} times, ${times}번)`);
  }
  return lines.join('\n');
}

/** The lines of a file, with what is not UTF-8 or cannot be seen written out. */
function readable(bytes) {
  const pieces = [];
  for (let i = 0; i < bytes.length; ) {
    const length = [1, 2, 3, 4].find((n) => isUtf8(bytes.subarray(i, i + n))) ?? 0;
    pieces.push({ bytes: bytes.subarray(i, i + (length || 1)), broken: length === 0 });
    i += length || 1;
  }
  // in another encoding some pairs look like UTF-8 by chance
  const foreign = pieces.filter(({ broken }) => broken).length > 1;
  const text = pieces.map((piece) =>
    piece.broken || (foreign && piece.bytes[0] >= 0x80) ? hex(piece.bytes) : piece.bytes.toString('utf8'),
  );
  const lines = text.join('').replaceAll('\r', '<U+000D>').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) =>
    line
      .split('\t')
      .map((part) => inert(part))
      .join('\t'),
  );
}

function hex(bytes) {
  return [...bytes].map((byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`).join('');
}

function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
