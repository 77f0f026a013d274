// The grammar on the engine of VS Code, inside of VS Code's own grammar of Markdown.
const test = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { Registry, INITIAL, parseRawGrammar } = require('vscode-textmate');
const oniguruma = require('vscode-oniguruma');

const folder = path.join(__dirname, '..', 'syntaxes');
const files = {
  'source.backpain': path.join(folder, 'backpain.tmLanguage.json'),
  'markdown.backpain.fence': path.join(folder, 'backpain.fence.tmLanguage.json'),
  'text.html.markdown': require.resolve('tm-grammars/grammars/markdown.json'),
};

async function load(scope) {
  await oniguruma.loadWASM(fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer).catch(() => { });
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner: all => new oniguruma.OnigScanner(all), createOnigString: text => new oniguruma.OnigString(text) }),
    loadGrammar: async name => files[name] ? parseRawGrammar(fs.readFileSync(files[name], 'utf8'), files[name]) : null,
    getInjections: name => name === 'text.html.markdown' ? ['markdown.backpain.fence'] : [],
  });
  return registry.loadGrammar(scope);
}

/** Each token of each line with its innermost scope. */
function tokenize(grammar, text) {
  let state = INITIAL;
  return text.split('\n').map(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(token => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }));
  });
}

const document = `Prose: rule or not, fever is present.

\`\`\`rule
rule test.one
  when at least 2 of
    - fever is present
    - age is between 50 and 60 years
    - odd bladder is met
    - any of
      - spinal infection is suspected
  then suspect spinal infection, likely
   and recommend MRI of the lumbar spine, emergency, following ACP/APS
   and note "fever is present,
     and else"
  cite Known2007 table 2; Other-1, page 3
\`\`\`

\`\`\`definition
definition odd bladder
  when fever is absent otherwise
\`\`\`

~~~example
example "A case"
given fever is unknown
expect test.one is not met
~~~

\`\`\`evidence
evidence for test.one
  sensitivity 30.5 percent
\`\`\`

\`\`\`bibliography
Known2007: A rule is given.
\`\`\`

\`\`\`json
{ "rule": 1 }
\`\`\`

Prose again: when fever is present.`;

test('words have the scopes of their part in a sentence', async () => {
  const lines = tokenize(await load('text.html.markdown'), document);
  const expected = [
    [4, 'rule', 'keyword.control'], [4, 'test.one', 'entity.name.function'], [5, 'when', 'keyword.control'], [5, 'at least', 'keyword.operator.logical'], [5, '2', 'constant.numeric'],
    [6, '-', 'punctuation.definition.list'], [6, 'is', 'keyword.operator'], [6, 'present', 'constant.language'], [7, 'between', 'keyword.operator.comparison'], [7, '50', 'constant.numeric'],
    [8, 'met', 'constant.language'], [9, 'any of', 'keyword.operator.logical'], [10, 'suspected', 'constant.language'], [11, 'then', 'keyword.control'], [11, 'suspect', 'support.function'],
    [11, 'likely', 'constant.language'], [12, 'and', 'keyword.control'], [12, 'recommend', 'support.function'], [12, 'emergency', 'constant.language'], [12, 'following', 'keyword.other'],
    [13, 'note', 'support.function'], [13, 'fever is present,', 'string.quoted'], [14, '     and else', 'string.quoted'], [15, 'cite', 'keyword.other'], [15, 'Known2007', 'constant.other.reference'],
    [15, 'Other-1', 'constant.other.reference'], [19, 'odd bladder', 'entity.name.function'], [20, 'absent', 'constant.language'], [20, 'otherwise', 'invalid.illegal'], [24, 'A case', 'string.quoted'],
    [25, 'unknown', 'constant.language'], [26, 'expect', 'keyword.control'], [26, 'test.one', 'entity.name.function'], [26, 'not met', 'constant.language'], [30, 'test.one', 'entity.name.function'],
    [31, 'sensitivity', 'keyword.other'], [31, '30.5', 'constant.numeric'], [31, 'percent', 'keyword.other'], [35, 'Known2007', 'constant.other.reference'],
  ];
  for (const [line, text, scope] of expected) {
    const token = lines[line - 1].find(token => token.text.trim() === text.trim());
    assert.ok(token, `line ${line} has no token '${text}': ${JSON.stringify(lines[line - 1].map(token => token.text))}`);
    assert.ok(token.scopes.at(-1).startsWith(scope), `line ${line}: '${text}' is ${token.scopes.join(' ')}, not ${scope}`);
  }
});

test('prose and other fences are left to Markdown', async () => {
  const lines = tokenize(await load('text.html.markdown'), document);
  for (const line of [1, 2, 17, 21, 33, 38, 39, 40, 42])
    for (const token of lines[line - 1]) assert.ok(!token.scopes.some(scope => scope.endsWith('.backpain')), `line ${line}: ${token.text} ${token.scopes}`);
});

test('every fence of the built-in knowledge ends where it ends', async () => {
  const grammar = await load('text.html.markdown');
  const knowledge = path.join(__dirname, '..', '..', '..', 'src', 'BackPainRules', 'Knowledge');
  for (const file of fs.readdirSync(knowledge).filter(name => name.endsWith('.md'))) {
    const text = fs.readFileSync(path.join(knowledge, file), 'utf8');
    const lines = tokenize(grammar, text);
    let inside = false;
    text.split('\n').forEach((line, index) => {
      if (line.startsWith('```')) { inside = !inside && line !== '```text'; return; }
      if (line.trim() === '' || index < 6) return;
      const embedded = lines[index].every(token => token.scopes.includes('meta.embedded.block.backpain'));
      assert.equal(embedded, inside, `${file}:${index + 1}: ${line}`);
    });
  }
});
