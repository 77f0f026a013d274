// Starts `backpain lsp` for Markdown documents. Everything else is in the language server.
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

async function start() {
  const command = vscode.workspace.getConfiguration('backpain').get('command') || 'backpain';
  const server = { command, args: ['lsp'] };
  client = new LanguageClient('backpain', 'BackPainRules', { run: server, debug: server }, {
    documentSelector: [{ language: 'markdown', scheme: 'file' }, { language: 'markdown', scheme: 'untitled' }],
  });
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(`BackPainRules: '${command} lsp' does not start (${error.message}). Install it with 'dotnet tool install --global BackPainRules.Cli', or name it in the setting backpain.command.`);
  }
}

async function stop() {
  const stopping = client;
  client = undefined;
  if (stopping && stopping.isRunning()) await stopping.stop();
}

async function restart() {
  await stop();
  await start();
}

exports.activate = async context => {
  context.subscriptions.push(
    vscode.commands.registerCommand('backpain.restart', restart),
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('backpain.command') && restart()));
  await start();
};

exports.deactivate = stop;
