// A session with the built tool, through the client library of VS Code itself.
const test = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { pathToFileURL } = require('node:url');
const protocol = require('vscode-languageserver-protocol/node');

const tool = process.env.BACKPAIN_DLL ?? path.join(__dirname, '..', '..', '..', 'artifacts', 'bin', 'BackPainRules.Cli', 'debug', 'backpain.dll');
const skip = fs.existsSync(tool) ? false : `build the tool first: there is no ${tool}`;

const document = `---
title: A test
version: 1.0.0
status: draft
---

\`\`\`rule
rule test.one
  when  urinary retension is present
  then suspect cauda equina syndrome, likely
   and recommend MRI of the lumbar spine, emergency
  cite Known2007
\`\`\`

\`\`\`bibliography
Known2007: A reference.
\`\`\`
`;

test('an author mends a slip, renames a rule and formats the document', { skip, timeout: 60000 }, async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backpain'));
  const file = path.join(folder, 'made.md');
  fs.writeFileSync(file, document);
  const uri = pathToFileURL(file).href;
  const server = spawn('dotnet', [tool, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = protocol.createProtocolConnection(new protocol.StreamMessageReader(server.stdout), new protocol.StreamMessageWriter(server.stdin));
  const pages = [];
  connection.onNotification(protocol.PublishDiagnosticsNotification.type, page => pages.push(page));
  connection.onRequest(protocol.RegistrationRequest.type, () => { });
  connection.listen();
  const page = async version => {
    while (!pages.some(page => page.uri === uri && page.version === version)) await new Promise(next => setTimeout(next, 20));
    return pages.findLast(page => page.uri === uri && page.version === version).diagnostics.filter(mistake => mistake.severity === protocol.DiagnosticSeverity.Error);
  };

  const capabilities = { textDocument: { hover: { contentFormat: ['markdown'] }, definition: { linkSupport: true } }, workspace: { workspaceEdit: { documentChanges: true } } };
  const { capabilities: offered } = await connection.sendRequest(protocol.InitializeRequest.type, { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities });
  await connection.sendNotification(protocol.InitializedNotification.type, {});
  assert.equal(offered.positionEncoding, 'utf-16');

  await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'markdown', version: 1, text: document } });
  const [mistake] = await page(1);
  assert.equal(mistake.code, 'BPR002');
  const [remedy] = await connection.sendRequest(protocol.CodeActionRequest.type, { textDocument: { uri }, range: mistake.range, context: { diagnostics: [mistake] } });
  const [edit] = remedy.edit.documentChanges[0].edits;
  await connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: [{ range: edit.range, text: edit.newText }] });
  assert.deepEqual(await page(2), []);

  const hover = await connection.sendRequest(protocol.HoverRequest.type, { textDocument: { uri }, position: { line: 8, character: 12 } });
  assert.match(hover.contents.value, /\*\*urinary retention\*\*: finding, red flag, screening/);
  const completion = await connection.sendRequest(protocol.CompletionRequest.type, { textDocument: { uri }, position: { line: 9, character: 15 } });
  assert.ok(completion.items.some(item => item.label === 'cauda equina syndrome'));
  const renamed = await connection.sendRequest(protocol.RenameRequest.type, { textDocument: { uri }, position: { line: 7, character: 7 }, newName: 'test.two' });
  assert.equal(renamed.documentChanges[0].edits[0].newText, 'test.two');
  await assert.rejects(connection.sendRequest(protocol.RenameRequest.type, { textDocument: { uri }, position: { line: 7, character: 7 }, newName: 'Two' }), /'Two' is not an id/);
  const [formatted] = await connection.sendRequest(protocol.DocumentFormattingRequest.type, { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } });
  assert.match(formatted.newText, /^ {2}when urinary retention is present$/m);
  const symbols = await connection.sendRequest(protocol.DocumentSymbolRequest.type, { textDocument: { uri } });
  assert.deepEqual(symbols.map(symbol => symbol.name), ['test.one', 'Known2007']);

  await connection.sendRequest(protocol.ShutdownRequest.type);
  const ended = new Promise(next => server.on('exit', next));
  await connection.sendNotification(protocol.ExitNotification.type);
  assert.equal(await ended, 0);
  connection.dispose();
  fs.rmSync(folder, { recursive: true });
});
