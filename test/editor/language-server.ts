import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../support/host.ts';

/** What the server says against a text; lines and columns count from 1, as ours do. */
export interface Complaint {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** One proposal for the text at the cursor. */
export interface Proposal {
  readonly label: string;
  readonly insert: string;
  readonly words: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Stands for the cursor in a text. */
const cursor = '‸';
const settings = {
  schemaStore: { enable: false },
  validate: true,
  hover: true,
  completion: true,
  yamlVersion: '1.2',
};
const textDocument = {
  hover: { contentFormat: ['markdown'] },
  completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
};

/** The real yaml-language-server as a child process, spoken to as an editor does: JSON-RPC over its standard streams. */
export class LanguageServer {
  private readonly child: ChildProcess;
  private received = Buffer.alloc(0);
  private lastId = 0;
  private readonly answers = new Map<number, (message: Message) => void>();
  private readonly complaints = new Map<string, (found: readonly Complaint[]) => void>();
  private readonly configured: Promise<void>;
  private whenConfigured: () => void = () => undefined;

  private constructor() {
    const program = join(root, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');
    this.child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.child.stdout?.on('data', (chunk: Buffer) => this.receive(chunk));
    this.configured = new Promise((resolve) => {
      this.whenConfigured = resolve;
    });
  }

  /** A server that has been told its settings. */
  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer();
    const capabilities = { workspace: { configuration: true }, textDocument };
    await server.request('initialize', { processId: process.pid, rootUri: null, capabilities });
    server.send({ method: 'initialized', params: {} });
    await server.configured;
    return server;
  }

  stop(): void {
    this.child.kill();
  }

  /** What is wrong in a text, as if it stood in `file`. */
  check(file: string, text: string): Promise<readonly Complaint[]> {
    return new Promise((resolve) => {
      const uri = pathToFileURL(file).href;
      this.complaints.set(uri, resolve);
      const item = { uri, languageId: 'yaml', version: 1, text };
      this.send({ method: 'textDocument/didOpen', params: { textDocument: item } });
    });
  }

  /** What is proposed at the cursor. */
  async complete(file: string, text: string): Promise<readonly Proposal[]> {
    const result = await this.askAt('textDocument/completion', file, text);
    const items = (result as { items: RawProposal[] }).items;
    return items.map(({ label, insertText, textEdit, documentation }) => ({
      label,
      insert: insertText ?? textEdit?.newText ?? '',
      words: typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
    }));
  }

  /** What is explained at the cursor. */
  async hover(file: string, text: string): Promise<string> {
    const result = await this.askAt('textDocument/hover', file, text);
    return (result as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  private async askAt(method: string, file: string, text: string): Promise<unknown> {
    await this.check(file, text.replace(cursor, ''));
    const uri = pathToFileURL(file).href;
    return this.request(method, { textDocument: { uri }, position: positionOf(text) });
  }

  private request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.answers.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${JSON.stringify(error)}`));
      });
      this.send({ id, method, params });
    });
  }

  private send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private receive(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const end = this.received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.received.subarray(0, end).toString())?.[1]);
      const [from, to] = [end + 4, end + 4 + length];
      if (this.received.length < to) return;
      const message = JSON.parse(this.received.subarray(from, to).toString()) as Message;
      this.received = this.received.subarray(to);
      this.handle(message);
    }
  }

  private handle(message: Message): void {
    const { id, method, params } = message;
    if (method === 'textDocument/publishDiagnostics') this.publish(params as RawDiagnostics);
    else if (method !== undefined && id !== undefined) this.reply(id, method, params);
    else if (id !== undefined) this.answers.get(id)?.(message);
  }

  private publish({ uri, diagnostics }: RawDiagnostics): void {
    const found = diagnostics.map(({ range, message }) => ({
      line: range.start.line + 1,
      column: range.start.character + 1,
      message,
    }));
    this.complaints.get(uri)?.(found);
  }

  /** The server asks for the editor's settings; nothing else that it asks matters here. */
  private reply(id: number, method: string, params: unknown): void {
    if (method !== 'workspace/configuration') {
      this.send({ id, result: null });
      return;
    }
    const { items } = params as { items: readonly { section: string }[] };
    this.send({ id, result: items.map(({ section }) => (section === 'yaml' ? settings : null)) });
    this.whenConfigured();
  }
}

interface RawProposal {
  readonly label: string;
  readonly insertText?: string;
  readonly textEdit?: { readonly newText: string };
  readonly documentation?: string | { readonly value: string };
}

interface RawDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly { readonly range: { readonly start: Position }; readonly message: string }[];
}

function positionOf(text: string): Position {
  const before = text.slice(0, text.indexOf(cursor)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
