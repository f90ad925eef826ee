import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node.js';
import { root } from './workspace.ts';

/** What an editor does with a language server: it tells what is typed and shows what comes back. */
export type LanguageClient = {
  /** Opens a file with a text, saved or not; resolves with what the server says of it. */
  readonly open: (path: string, text: string) => Promise<readonly Diagnostic[]>;
  /** Types another text into an open file. */
  readonly change: (path: string, text: string) => Promise<readonly Diagnostic[]>;
  /** The replacements that the server offers for what it has said of a file. */
  readonly quickFixes: (path: string, diagnostics: readonly Diagnostic[]) => Promise<readonly TextEdit[]>;
  readonly format: (path: string) => Promise<readonly TextEdit[] | null>;
  readonly close: () => Promise<void>;
};

/** Starts the language server of the editor extension on the project, over stdio, in a folder and environment as given. */
export async function startLanguageClient(env: Readonly<Record<string, string>>, cwd = root): Promise<LanguageClient> {
  const server = spawn(process.execPath, [`${root}/tests/support/remark-server.mjs`, '--stdio'], { cwd, env: { ...process.env, ...env } });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  const versions = new Map<string, number>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
    waiting.get(`${uri} ${version}`)?.(diagnostics);
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'project' }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const said = async (uri: string, send: (version: number) => Promise<void>) => {
    const version = (versions.get(uri) ?? 0) + 1;
    versions.set(uri, version);
    const answer = new Promise<readonly Diagnostic[]>((resolve) => waiting.set(`${uri} ${version}`, resolve));
    await send(version);
    return answer;
  };
  const uriOf = (path: string) => pathToFileURL(path).href;
  return {
    open: (path, text) =>
      said(uriOf(path), (version) =>
        connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri: uriOf(path), languageId: 'markdown', version, text } }),
      ),
    change: (path, text) =>
      said(uriOf(path), (version) =>
        connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: uriOf(path), version }, contentChanges: [{ text }] }),
      ),
    quickFixes: async (path, diagnostics) => {
      const context = { diagnostics: [...diagnostics] };
      const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: uriOf(path) }, range, context });
      return (actions ?? []).flatMap((action) => ('edit' in action ? (action.edit?.changes?.[uriOf(path)] ?? []) : []));
    },
    format: (path) =>
      connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri: uriOf(path) }, options: { tabSize: 2, insertSpaces: true } }),
    close: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
    },
  };
}
