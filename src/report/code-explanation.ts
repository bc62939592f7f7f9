import { type ArgumentsOf, type Code, catalogue, entryOf } from '../diagnostics/catalogue/index.ts';
import { findingOf } from '../diagnostics/findings.ts';
import type { DiagnosticArguments, Severity } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';

/** What the code of a diagnostic or of a finding means. */
export interface CodeExplanation {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly code: string;
  /** `diagnostic`: a file is wrong; `gap`: a department falls short; `gate`: a condition is not met. */
  readonly kind: 'diagnostic' | 'gap' | 'gate';
  readonly severity: Severity;
  /** What it says, with `…` for what it is filled with. */
  readonly message: string;
  readonly help: string;
  readonly why: string;
  /** Where the documentation shows the smallest wrong input; null for a finding, of which there is none. */
  readonly docs: string | null;
}

/** Arguments that are not `…`, in whatever code: lists, and what may be left out. */
const others: Readonly<Record<string, readonly string[] | undefined>> = {
  accepted: ['…'],
  keys: ['…', '…'],
  expected: ['…'],
  indicators: ['…'],
  suggestions: [],
  bare: undefined,
  ids: ['…', '…'],
};

/** The arguments of a typical case, for codes whose arguments choose the words or may be left out. */
const samples: { readonly [C in Code]?: ArgumentsOf<C> } = {
  'yaml/syntax': { reason: 'unexpected' },
  'yaml/key-type': { fault: 'number', source: '2024' },
  'yaml/number-form': { text: '…', suggestion: '…' },
  'schema/bad-form': { value: '…', form: '…' },
  'schema/empty': {},
  'rule/band-hole': { from: '…', after: 'at-least', to: '…', before: 'at-most' },
  'answer/wrong-shape': { form: '…' },
  'certificate/printed-differs': { year: '2014', what: 'total', printed: 35, counted: 34 },
};

/** Every diagnostic code, in the order of the catalogue. */
export function allCodes(): readonly Code[] {
  return Object.keys(catalogue) as Code[];
}

/** Explains a code; undefined where there is none of that name. */
export function explainCode(code: string, language: Language): CodeExplanation | undefined {
  const entry = entryOf(code);
  if (!entry) return explainFinding(code, language);
  const given = argumentsFor(code as Code);
  return {
    schemaVersion: 1,
    language,
    code,
    kind: 'diagnostic',
    severity: entry.severity,
    message: entry.message[language](given),
    help: entry.help[language](given),
    why: entry.why[language],
    docs: `docs/diagnostics.md#${code.replace('/', '')}`,
  };
}

function explainFinding(code: string, language: Language): CodeExplanation | undefined {
  const entry = findingOf(code);
  if (!entry) return undefined;
  return {
    schemaVersion: 1,
    language,
    code,
    kind: code.startsWith('gap/') ? 'gap' : 'gate',
    severity: entry.level,
    message: entry.title[language],
    help: entry.help[language],
    why: entry.why[language],
    docs: null,
  };
}

/** Arguments that stand for any: `…` under every name. */
function argumentsFor(code: Code): DiagnosticArguments {
  const sample = samples[code];
  if (sample) return sample;
  const any = (name: string) => (Object.hasOwn(others, name) ? others[name] : '…');
  return new Proxy<DiagnosticArguments>({}, { get: (_target, name) => any(String(name)) });
}
